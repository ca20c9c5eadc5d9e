/**
 * Days as Chinese regulations count them: festivals, statutory holidays, make-up workdays, working-day deadlines and
 * periods, from checked-in tables and never from the machine's clock.
 */
@NullMarked
package cn.jiannuo.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
