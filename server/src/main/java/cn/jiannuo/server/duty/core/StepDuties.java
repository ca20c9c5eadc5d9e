package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of matters as duties: whoever runs a procedure opens them here, and ends them when the matter has moved on. */
@Service
public class StepDuties {
    private final NewDuties newDuties;
    private final Duties duties;
    private final DutyParts parts;
    private final Desk desk;
    private final History history;
    private final JdbcClient jdbc;

    StepDuties(NewDuties newDuties, Duties duties, DutyParts parts, Desk desk, History history, JdbcClient jdbc) {
        this.newDuties = newDuties;
        this.duties = duties;
        this.parts = parts;
        this.desk = desk;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * A step that opens.
     *
     * @param code of the rule and the step, {@code director-mailbox.read}
     * @param occasion of the matter, with the round of the step where it is opened again
     * @param about {@code PERSON}, {@code UNIT} or {@code ORGANISATION}
     * @param confidential whether only whoever owes it may see it
     * @param parties who owe it, each its own part, in the order of the text
     */
    public record NewStep(
            long matter,
            String regulation,
            String pack,
            String clause,
            String citation,
            String code,
            String occasion,
            String subject,
            String about,
            String subjectName,
            boolean confidential,
            String name,
            LocalDate starts,
            LocalDate due,
            Counted counted,
            List<Party> parties) {}

    /**
     * @param station as {@code Station} writes it
     * @param unit path, or empty
     * @param holder who has to do it instead of the station, or null
     */
    public record Party(
            String station, String unit, @Nullable Long holder) {}

    /** @return the duty's number; the same when it is open already */
    @Transactional
    public long open(NewStep step, Actor by) {
        newDuties.write(List.of(occurrence(step)), by);
        long duty = jdbc.sql("""
                        select duty_id from duty.duty where institution_id = :institution and regulation = :regulation
                           and rule = :rule and occasion = :occasion and subject = :subject""")
                .param("institution", Tenancy.id())
                .param("regulation", step.regulation())
                .param("rule", step.code())
                .param("occasion", step.occasion())
                .param("subject", step.subject())
                .query(Long.class)
                .single();
        if (step.confidential()) {
            jdbc.sql("update duty.duty set confidential = true where institution_id = :institution and duty_id = :duty")
                    .param("institution", Tenancy.id())
                    .param("duty", duty)
                    .update();
        }
        for (int i = 0; i < step.parties().size(); i++) {
            Long holder = step.parties().get(i).holder();
            if (holder != null) {
                parts.hand(duty, i + 1, holder);
            }
        }
        return duty;
    }

    private static Occurrence occurrence(NewStep step) {
        return new Occurrence(
                step.regulation(),
                step.code(),
                step.occasion(),
                step.subject(),
                "procedure",
                step.pack(),
                step.clause(),
                step.citation(),
                step.name(),
                step.about(),
                step.subjectName(),
                step.starts(),
                step.due(),
                step.counted(),
                OptionalLong.empty(),
                "",
                step.parties().stream()
                        .map(party -> new Occurrence.Part(party.station(), party.unit(), false))
                        .toList(),
                List.of(),
                List.of(),
                step.matter());
    }

    /** The parts of a step that somebody may do: as holder of the station, as deputy, or because it was handed to him. */
    @Transactional(readOnly = true)
    public List<Integer> partsOf(long duty, Actor actor) {
        return parts.of(duty).stream()
                .filter(part -> desk.mayDo(part, actor))
                .map(Locked.Part::number)
                .toList();
    }

    /** People to whom open parts of a station were handed by name, in a matter; empty where the station itself owes them. */
    @Transactional(readOnly = true)
    public List<Long> handedTo(long matter, String station) {
        return jdbc.sql("""
                        select distinct p.holder from duty.duty d
                          join duty.part p on p.institution_id = d.institution_id and p.duty_id = d.duty_id
                         where d.institution_id = :institution and d.matter_id = :matter and d.state = 'OPEN'
                           and p.station = :station and p.holder is not null""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("station", station)
                .query(Long.class)
                .list();
    }

    /** One party of several has signed. */
    @Transactional
    public void signed(long duty, int part, LocalDate on, Actor by, String note) {
        parts.complete(duty, part, on, by.person().orElse(0), by.name(), note);
        history.add(duty, by, "part-done", History.detail("day", on.toString(), "note", note));
    }

    /**
     * The matter has moved on.
     *
     * @param done whether the step was done; otherwise it is not needed any more
     */
    @Transactional
    public void end(long duty, boolean done, LocalDate on, Actor by, String note) {
        Optional<Locked> open = duties.lock(duty).filter(d -> d.state().isOpen());
        if (open.isEmpty()) {
            return;
        }
        history.add(duty, by, done ? "step-done" : "step-dropped", History.detail("day", on.toString(), "note", note));
        duties.close(open.get(), done ? DutyState.KEPT : DutyState.VOID, done ? on : null, null);
    }

    /** The last day has moved. */
    @Transactional
    public void moveDue(long duty, LocalDate due, Actor by, String reason) {
        duties.lock(duty)
                .filter(d -> d.state().isOpen() && !d.due().equals(due))
                .ifPresent(open -> {
                    duties.extend(duty, due);
                    history.add(duty, by, "extended", History.detail("due", due.toString(), "reason", reason));
                });
    }

    /** The matter a duty is a step of. */
    @Transactional(readOnly = true)
    public OptionalLong matterOf(long duty) {
        return jdbc
                .sql("select matter_id from duty.duty where institution_id = :institution and duty_id = :duty "
                        + "and matter_id is not null")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
