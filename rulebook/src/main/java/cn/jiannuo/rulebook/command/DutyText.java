package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;

/** Words duties in one format. Each thread has its own. */
@FunctionalInterface
interface DutyText {
    /**
     * @param order of the duty among the others
     */
    DutyLine line(Duty duty, long order);
}
