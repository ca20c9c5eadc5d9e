/**
 * The language of conditions: text to typed term, and three-valued answers to it, interpreted or as JVM bytecode.
 *
 * <p>Syntax and meaning are those of a small subset of CEL (Common Expression Language); what is ours on top are ladders of
 * words, days, money, dated figures, and a third answer for what is not known. Nothing here has side effects, loops without
 * end, or throws on any input.
 */
@NullMarked
package cn.jiannuo.rulebook.expression;

import org.jspecify.annotations.NullMarked;
