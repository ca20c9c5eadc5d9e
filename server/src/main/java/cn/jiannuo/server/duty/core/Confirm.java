package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person served says whether it happened: yes, no, or that he would rather not say. */
@Service
public class Confirm {
    private final Duties duties;
    private final Desk desk;
    private final History history;
    private final ServedWords words;
    private final AuditLog audit;

    Confirm(Duties duties, Desk desk, History history, ServedWords words, AuditLog audit) {
        this.duties = duties;
        this.desk = desk;
        this.history = history;
        this.words = words;
        this.audit = audit;
    }

    /** What may be said. */
    public enum Said {
        YES,
        NO,
        /** 没有办到，先只告诉督查. */
        NO_QUIETLY,
        SILENT;

        /** As it is kept: yes, no, or rather not say. */
        String word() {
            return this == NO_QUIETLY ? "NO" : name();
        }
    }

    /**
     * @param note what the person wants to add, or empty; kept apart from the history, where only supervision reads it
     */
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
        if (duties.isDeniedQuietly(dutyId)) {
            return Outcome.refused(new Refused.AlreadySaid());
        }
        words.add(duty, actor, said, note.strip());
        if (said == Said.NO_QUIETLY) {
            duties.denyQuietly(duty);
            audit.write(actor, "duty.said", Long.toString(dutyId), Map.of());
            return new Outcome.Done(DutyState.ASKED);
        }
        DutyState next = said == Said.NO ? DutyState.DENIED : DutyState.KEPT;
        duties.close(duty, next, null, said.word());
        history.add(dutyId, actor, "said", History.detail("said", said.word()));
        return new Outcome.Done(next);
    }
}
