/** What changes between two versions of a regulation: clauses, rules and figures, and the duties and money that follow. */
@NullMarked
package cn.jiannuo.rulebook.diff;

import org.jspecify.annotations.NullMarked;
