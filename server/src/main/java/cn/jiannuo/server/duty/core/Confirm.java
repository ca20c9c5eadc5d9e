package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person served says whether it happened: yes, no, or that he would rather not say. */
@Service
public class Confirm {
    private final Duties duties;
    private final Desk desk;
    private final History history;

    Confirm(Duties duties, Desk desk, History history) {
        this.duties = duties;
        this.desk = desk;
        this.history = history;
    }

    /** What may be said. */
    public enum Said {
        YES,
        NO,
        SILENT
    }

    /** @param note what the person wants to add; shown only to the supervisor, or empty */
    @Transactional
    public Outcome confirm(Actor actor, long dutyId, Said said, String note) {
        Locked duty = duties.lock(dutyId).orElse(null);
        if (duty == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        if (!desk.fills(duty.confirmer(), actor)) {
            return Outcome.refused(new Refused.NotYours(desk.name(duty.confirmer())));
        }
        if (duty.state() != DutyState.ASKED) {
            return Outcome.refused(new Refused.Closed(duty.state()));
        }
        DutyState next = said == Said.NO ? DutyState.DENIED : DutyState.KEPT;
        duties.close(duty, next, null, said.name());
        history.add(dutyId, actor, "said", History.detail("said", said.name(), "note", note.strip()));
        return new Outcome.Done(next);
    }
}
