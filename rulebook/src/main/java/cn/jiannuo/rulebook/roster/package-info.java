/**
 * Turns tables of people and events into entities: who works where, and what happened to whom, every doubtful cell named.
 *
 * <p>Read {@link cn.jiannuo.rulebook.roster.RosterReader} first, then {@link cn.jiannuo.rulebook.roster.EventReader}.
 */
@NullMarked
package cn.jiannuo.rulebook.roster;

import org.jspecify.annotations.NullMarked;
