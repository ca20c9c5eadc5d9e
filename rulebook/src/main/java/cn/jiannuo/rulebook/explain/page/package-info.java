/** A whole regulation beside its rules: as text for a terminal, and as one page to read, print and hand round. */
@NullMarked
package cn.jiannuo.rulebook.explain.page;

import org.jspecify.annotations.NullMarked;
