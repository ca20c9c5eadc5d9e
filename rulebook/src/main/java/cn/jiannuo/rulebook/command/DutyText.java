package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;

/** Words duties in one format. Each thread has its own. */
interface DutyText {
    /** What a duty's line shares with others: the same object again where it can be told cheaply. */
    LineKind kind(Duty duty);

    /** What is its own; the same object for duties of one subject that follow each other and differ in nothing more. */
    LineOwn own(Duty duty);
}
