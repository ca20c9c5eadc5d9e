/**
 * The duties of a period as a pure function: rules, people, events and a range of days give duties. No database, no clock.
 *
 * <p>The nightly tick of a server, the simulator before a regulation is adopted, and the examples beside the text all call
 * this room.
 */
@NullMarked
package cn.jiannuo.rulebook.plan;

import org.jspecify.annotations.NullMarked;
