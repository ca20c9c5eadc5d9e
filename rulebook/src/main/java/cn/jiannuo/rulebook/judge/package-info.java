/** Judges single cases: may this be claimed, paid, done; who qualifies; is a target met, a vote carried. Every answer says why. */
@NullMarked
package cn.jiannuo.rulebook.judge;

import org.jspecify.annotations.NullMarked;
