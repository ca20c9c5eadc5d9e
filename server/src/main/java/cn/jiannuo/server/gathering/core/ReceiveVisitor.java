package cn.jiannuo.server.gathering.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接待: who comes without an appointment is entered on the day; each visit ends in an answer on the spot, in cases that others answer, or in
 * both. Only who receives, and who keeps the minutes of receptions, sees who came.
 */
@Service
public class ReceiveVisitor {
    /** Characters of an answer at most. */
    static final int MOST = 2000;

    private final Receptions receptions;
    private final Visits visits;
    private final Kinds kinds;
    private final HoldGathering hold;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    ReceiveVisitor(
            Receptions receptions,
            Visits visits,
            Kinds kinds,
            HoldGathering hold,
            People people,
            AuditLog log,
            Clock clock) {
        this.receptions = receptions;
        this.visits = visits;
        this.kinds = kinds;
        this.hold = hold;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Whether somebody receives at a reception or keeps it. */
    @Transactional(readOnly = true)
    public boolean keeps(SignedIn reader, Reception reception) {
        return reader.actor().person().orElse(-1) == reception.receiver()
                || kind(reception).filter(kind -> hold.mayWrite(reader, kind)).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Kind> kind(Reception reception) {
        return kinds.find(reception.regulation(), reception.ledger());
    }

    /** @param visitor somebody of the roster, or empty for a guest */
    @Transactional
    public Outcome walkIn(SignedIn by, long id, Optional<Person> visitor, String guest, String topic) {
        Reception reception = receptions.lock(id).orElse(null);
        if (reception == null || !keeps(by, reception)) {
            return Outcome.no("unknown");
        }
        if (reception.isCalledOff()) {
            return Outcome.no("called-off", reception.calledOff());
        }
        if (!reception.on().equals(LocalDate.now(clock))) {
            return Outcome.no("not-today", reception.on());
        }
        if (visitor.isEmpty() && guest.isBlank()) {
            return Outcome.no("no-name");
        }
        Visits.Coming coming = new Visits.Coming(
                id,
                null,
                visitor.map(Person::id).orElse(null),
                visitor.isPresent() ? "" : guest.strip(),
                topic.strip());
        return new Outcome.Done(visits.add(by.actor(), coming).orElseThrow());
    }

    /**
     * @param answer what was answered on the spot, or empty
     * @param said what was not, as the ledger's cell has it; {@code none} for nothing
     */
    @Transactional
    public Outcome heard(SignedIn by, long id, String answer, String said) {
        Visit visit = visits.lock(id).orElse(null);
        if (visit == null || !keeps(by, visit.reception())) {
            return Outcome.no("unknown");
        }
        if (visit.state() != Visit.State.BOOKED) {
            return Outcome.no("not-booked");
        }
        if (visit.reception().on().isAfter(LocalDate.now(clock))) {
            return Outcome.no("not-yet", visit.reception().on());
        }
        if (answer.isBlank() && said.equals("none")) {
            return Outcome.no("nothing");
        }
        if (answer.strip().length() > MOST) {
            return Outcome.no("too-long", MOST);
        }
        Kind kind = kind(visit.reception()).orElse(null);
        if (kind == null) {
            return Outcome.no("no-rule");
        }
        String reference = "visit-" + id;
        Written written = hold.hold(by, Reach.EVERYTHING, kind, reference, cells(kind, visit.reception(), said));
        if (written instanceof Written.Done || written instanceof Written.Known) {
            visits.heard(by.actor(), id, answer.strip(), reference);
            log.write(by.actor(), "gathering.heard", kind.name(), Map.of("visit", Long.toString(id)));
            return new Outcome.Done(id);
        }
        return Outcome.no("no-rule");
    }

    private Map<String, String> cells(Kind kind, Reception reception, String said) {
        Map<String, String> cells = new HashMap<>();
        cells.put("date", reception.on().toString());
        cells.put(kind.said().name(), said);
        String receiver = people.byId(reception.receiver()).map(Person::code).orElse("");
        kind.receiver().map(Field::name).ifPresent(name -> cells.put(name, receiver));
        return cells;
    }

    /** Whoever agreed on a time and did not come. */
    @Transactional
    public Outcome absent(SignedIn by, long id) {
        Visit visit = visits.lock(id).orElse(null);
        if (visit == null || !keeps(by, visit.reception())) {
            return Outcome.no("unknown");
        }
        if (visit.state() != Visit.State.BOOKED) {
            return Outcome.no("not-booked");
        }
        if (!visit.hasBegun(LocalDateTime.now(clock))) {
            return Outcome.no("not-begun", String.valueOf(visit.begins()));
        }
        visits.become(id, Visit.State.ABSENT);
        return new Outcome.Done(visit.reception().id());
    }
}
