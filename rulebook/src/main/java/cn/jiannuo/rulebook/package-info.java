/**
 * Regulation packs as programs: read, check, plan, judge, allocate, explain.
 *
 * <p>A plain library: no Spring, no database, no clock. Whatever depends on the day takes the day as an argument.
 */
@NullMarked
package cn.jiannuo.rulebook;

import org.jspecify.annotations.NullMarked;
