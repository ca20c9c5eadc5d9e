/** A regulation as typed rules: what a pack means once it is read. Immutable and thread-safe. */
@NullMarked
package cn.jiannuo.rulebook.regulation;

import org.jspecify.annotations.NullMarked;
