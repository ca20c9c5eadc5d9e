/** The command line: check, plan, judge, allocate, explain, diff. Words come from the messages, in the language asked for. */
@NullMarked
package cn.jiannuo.rulebook.command;

import org.jspecify.annotations.NullMarked;
