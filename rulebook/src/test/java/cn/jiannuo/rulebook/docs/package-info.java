/** The manual and the other pages under {@code docs/} say what is true of the code and the packs. */
@NullMarked
package cn.jiannuo.rulebook.docs;

import org.jspecify.annotations.NullMarked;
