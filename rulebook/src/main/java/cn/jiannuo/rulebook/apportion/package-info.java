/** Shares scarce places among units by a named method, exactly, so that anyone can repeat the computation by hand. */
@NullMarked
package cn.jiannuo.rulebook.apportion;

import org.jspecify.annotations.NullMarked;
