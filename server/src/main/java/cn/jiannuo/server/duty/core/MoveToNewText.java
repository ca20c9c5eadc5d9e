package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 改按新条文办: a regulation was amended; duties still open under the older text move to the new one, or are not needed any more.
 *
 * <p>Never by itself: an officer looks at what would change, and says so. Parts already done stay done.
 */
@Service
public class MoveToNewText {
    private final Planning planning;
    private final Duties duties;
    private final History history;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MoveToNewText(Planning planning, Duties duties, History history, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.planning = planning;
        this.duties = duties;
        this.history = history;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What becomes of an open duty.
     *
     * @param due its last day as it stands
     * @param newDue its last day under the new text; empty when it is not needed any more
     */
    public record Move(long duty, String title, String citation, LocalDate due, Optional<LocalDate> newDue) {}

    private record Old(
            long id,
            String rule,
            String occasion,
            String subject,
            String title,
            String citation,
            LocalDate starts,
            LocalDate due) {
        String key() {
            return String.join("\n", rule, occasion, subject);
        }
    }

    private record Found(Old old, Optional<Occurrence> next) {
        Move move() {
            return new Move(old.id(), old.title(), old.citation(), old.due(), next.map(Occurrence::due));
        }
    }

    /** What would change; empty when all open duties are of the text in force, or none is in force. */
    @Transactional(readOnly = true)
    public List<Move> preview(String regulation) {
        return found(regulation).stream().map(Found::move).toList();
    }

    /**
     * Moves them all, or none.
     *
     * @return what was moved
     */
    @Transactional
    public List<Move> move(Actor actor, String regulation) {
        List<Found> found = found(regulation).stream()
                .filter(each -> duties.lock(each.old().id())
                        .filter(now -> now.state().isOpen())
                        .isPresent())
                .toList();
        found.forEach(each -> move(actor, each));
        return found.stream().map(Found::move).toList();
    }

    private void move(Actor actor, Found found) {
        Locked duty = duties.lock(found.old().id()).orElseThrow();
        if (found.next().isEmpty()) {
            duties.close(duty, DutyState.VOID, null, null);
            history.add(duty.id(), actor, "voided", History.detail());
            return;
        }
        Occurrence next = found.next().get();
        jdbc.sql("""
                        update duty.duty set pack = :pack, clause = :clause, citation = :citation, name = :name, due = :due,
                               counted = :counted::jsonb, amount = :amount
                         where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty.id())
                .param("pack", next.pack())
                .param("clause", next.clause())
                .param("citation", next.citation())
                .param("name", next.name())
                .param("due", next.due())
                .param("counted", json.writeValueAsString(next.counted()))
                .param("amount", next.amount().isPresent() ? next.amount().getAsLong() : null, java.sql.Types.BIGINT)
                .update();
        history.add(
                duty.id(),
                actor,
                "amended",
                History.detail("due", next.due().toString(), "was", duty.due().toString()));
    }

    private List<Found> found(String regulationId) {
        LocalDate today = LocalDate.now(clock);
        Planning.Prepared prepared = planning.prepare(today);
        Optional<Regulation> inForce = prepared.current().rulebook().inForce(regulationId, today);
        if (inForce.isEmpty()) {
            return List.of();
        }
        List<Old> old = old(regulationId, inForce.get().hash());
        if (old.isEmpty()) {
            return List.of();
        }
        Map<String, Old> byKey = old.stream().collect(Collectors.toMap(Old::key, each -> each));
        LocalDate first =
                old.stream().map(Old::starts).min(LocalDate::compareTo).orElse(today);
        Map<String, Occurrence> next = new HashMap<>();
        // as if the new text had been in force since the first of them began
        Rulebook asIf = Rulebook.of(
                List.of(inForce.get().during(first, Optional.empty(), first)),
                prepared.current().vocabulary());
        prepared.plan(
                asIf,
                first,
                today,
                duty -> byKey.containsKey(key(duty)),
                duty -> next.put(key(duty), prepared.occurrences().of(duty)));
        return old.stream()
                .map(each -> new Found(each, Optional.ofNullable(next.get(each.key()))))
                .toList();
    }

    private static String key(Duty duty) {
        return String.join("\n", duty.code(), duty.occasion(), duty.subject());
    }

    private List<Old> old(String regulation, String pack) {
        return jdbc.sql("""
                        select duty_id, rule, occasion, subject, name, subject_name, citation, starts, due from duty.duty
                         where institution_id = :institution and regulation = :regulation and state = 'OPEN' and pack <> :pack
                           and matter_id is null
                         order by due, duty_id""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .param("pack", pack)
                .query((row, number) -> new Old(
                        row.getLong("duty_id"),
                        row.getString("rule"),
                        row.getString("occasion"),
                        row.getString("subject"),
                        row.getString("subject_name").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + "：" + row.getString("subject_name"),
                        row.getString("citation"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
