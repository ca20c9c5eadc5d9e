/** Holds the prose to what a clerk would say, and the pages to what a reader needs. */
@NullMarked
package cn.jiannuo.rulebook.explain;

import org.jspecify.annotations.NullMarked;
