/** A regulation's procedure as a state machine of its own: acts in, the next state or a reasoned refusal out. */
@NullMarked
package cn.jiannuo.rulebook.procedure;

import org.jspecify.annotations.NullMarked;
