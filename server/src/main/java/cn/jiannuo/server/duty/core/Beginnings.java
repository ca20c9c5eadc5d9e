package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.duty.Proceedings;
import cn.jiannuo.server.tenancy.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is planned of procedures, in one planning: a procedure is run and not planned, so only its first step counts, and it opens the
 * matter; or the question counts whether it begins at all.
 */
final class Beginnings {
    private final Proceedings proceedings;
    private final Actor keeper;
    private final Set<List<String>> seen = new HashSet<>();
    private int opened;

    Beginnings(Proceedings proceedings, Actor keeper) {
        this.proceedings = proceedings;
        this.keeper = keeper;
    }

    /** Whether this is dealt with, and not to be written as a duty of its own. */
    boolean take(Duty duty) {
        if (!(duty.rule() instanceof ProcedureRule)) {
            return false;
        }
        boolean asks = !duty.questions().isEmpty();
        String rule = duty.rule().id() + (asks ? "?" : "");
        if (!seen.add(List.of(duty.regulation().id(), rule, duty.occasion(), duty.subject()))) {
            return true;
        }
        if (!asks && proceedings.open(duty, keeper)) {
            opened++;
        }
        return !asks;
    }

    /** Matters that were new. */
    int opened() {
        return opened;
    }
}
