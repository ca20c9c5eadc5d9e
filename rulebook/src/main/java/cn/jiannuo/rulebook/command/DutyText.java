package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;

/** Words duties in one format. Each thread has its own. */
@FunctionalInterface
interface DutyText {
    /**
     * A duty's line.
     *
     * @param order of the duty among the others
     */
    DutyLine line(Duty duty, long order);
}
