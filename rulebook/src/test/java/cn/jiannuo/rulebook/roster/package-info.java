/** Holds the reading of rosters and events to what their owners would expect of it. */
@NullMarked
package cn.jiannuo.rulebook.roster;

import org.jspecify.annotations.NullMarked;
