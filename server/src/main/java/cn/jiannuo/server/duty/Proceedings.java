package cn.jiannuo.server.duty;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;

/** What runs procedures: the clock hands it each event that sets one off, and strikes. */
public interface Proceedings {

    /**
     * Opens the matter this planned step begins, unless it is open already.
     *
     * @param first the first step of the procedure's ordinary course, without an open question
     * @return whether it was new
     */
    boolean open(Duty first, Actor keeper);

    /**
     * Does what the calendar alone brings about: windows that close, silence that counts.
     *
     * @return how many matters moved
     */
    int strike(Actor keeper, LocalDate today);
}
