/**
 * What is known of people, units and events: typed fields, shapes and entities.
 *
 * <p>A missing fact is a value of its own ({@link cn.jiannuo.rulebook.fact.Entity#MISSING}), never zero, never "no".
 */
@NullMarked
package cn.jiannuo.rulebook.fact;

import org.jspecify.annotations.NullMarked;
