package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.server.duty.Proceedings;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers the clock: begins matters, and moves those that only wait for a day. */
@Component
class RunProcedures implements Proceedings {
    private final OpenMatter open;
    private final ActInMatter act;
    private final MatterTable matters;
    private final TransactionTemplate transactions;

    RunProcedures(OpenMatter open, ActInMatter act, MatterTable matters, TransactionTemplate transactions) {
        this.open = open;
        this.act = act;
        this.matters = matters;
        this.transactions = transactions;
    }

    @Override
    public boolean open(Duty first, Actor keeper) {
        return open.open(first, keeper);
    }

    @Override
    public int strike(Actor keeper, LocalDate today) {
        List<Long> overdue = transactions.execute(status -> matters.overdue(today));
        int moved = 0;
        for (long matter : overdue == null ? List.<Long>of() : overdue) {
            if (act.strike(matter, keeper, today)) {
                moved++;
            }
        }
        return moved;
    }
}
