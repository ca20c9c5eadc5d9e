/** Reads packs: Markdown with rule blocks becomes {@link cn.jiannuo.rulebook.regulation.Regulation}s, or findings that say what is wrong. */
@NullMarked
package cn.jiannuo.rulebook.read;

import org.jspecify.annotations.NullMarked;
