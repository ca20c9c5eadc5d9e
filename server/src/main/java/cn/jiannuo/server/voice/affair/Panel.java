package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 评议组: a step that is decided by the votes of several seats is a panel; each seat says what it thinks, with a reason. */
@Repository
public class Panel {
    private final JdbcClient jdbc;
    private final Doorways doorways;
    private final RulesInForce rules;

    Panel(JdbcClient jdbc, Doorways doorways, RulesInForce rules) {
        this.jdbc = jdbc;
        this.doorways = doorways;
        this.rules = rules;
    }

    /** What a seat thinks. */
    public record Judgement(
            int round, String party, String seat, String person, boolean inFavour, String reason, LocalDate on) {}

    /**
     * A panel that sits.
     *
     * @param seats names by party, in the order of the text
     */
    public record Sitting(Step step, int round, @Nullable LocalDate due, Map<String, String> seats) {}

    /** The step of a matter at which a panel sits now. */
    @Transactional(readOnly = true)
    public Optional<Sitting> sitting(Matter matter) {
        if (matter.ended() != null) {
            return Optional.empty();
        }
        return doorways.of(matter.regulation(), matter.rule())
                .flatMap(way -> way.procedures().stream()
                        .filter(rule -> rule.id().equals(matter.rule()))
                        .flatMap(rule -> matter.standing().active().stream()
                                .flatMap(open -> rule.outline().step(open.step()).stream()
                                        .filter(Panel::isPanel)
                                        .map(step -> sitting(step, open, way))))
                        .findFirst());
    }

    private static boolean isPanel(Step step) {
        return step.vote() != null && step.parties().names().size() > 1;
    }

    private static Sitting sitting(Step step, Active open, Doorway way) {
        Map<String, String> seats = new java.util.LinkedHashMap<>();
        step.parties()
                .names()
                .forEach(party -> seats.put(party, way.regulation().seats().getOrDefault(party, party)));
        return new Sitting(step, open.round(), open.due(), seats);
    }

    /** Whether the panel of its procedure, if there is one, has found for it. */
    @Transactional(readOnly = true)
    public boolean approved(Matter matter) {
        List<Step> panels = doorways.of(matter.regulation(), matter.rule()).stream()
                .flatMap(way -> way.procedures().stream())
                .filter(rule -> rule.id().equals(matter.rule()))
                .flatMap(rule -> rule.outline().steps().stream())
                .filter(Panel::isPanel)
                .toList();
        return panels.isEmpty()
                || matter.standing().trail().stream()
                        .anyMatch(done -> panels.stream()
                                .anyMatch(step -> step.id().equals(done.step()) && isFor(step, done.outcome())));
    }

    private static boolean isFor(Step step, @Nullable String outcome) {
        return step.straight()
                .filter(straight -> straight.getKey().equals(outcome))
                .isPresent();
    }

    /** Where a party of the panel sits. */
    Station station(Matter matter, String party) {
        return rules.current().station(matter.regulation(), party);
    }

    @Transactional(readOnly = true)
    public List<Judgement> judgements(Matter matter) {
        Map<String, String> seats = doorways.of(matter.regulation(), matter.rule())
                .map(way -> way.regulation().seats())
                .orElse(Map.of());
        return jdbc.sql("""
                        select round, party, person_name, in_favour, reason, on_day from voice.judgement
                         where institution_id = :institution and matter_id = :matter order by round, on_day, party""")
                .param("institution", Tenancy.id())
                .param("matter", matter.id())
                .query((row, number) -> new Judgement(
                        row.getInt("round"),
                        row.getString("party"),
                        seats.getOrDefault(row.getString("party"), row.getString("party")),
                        row.getString("person_name"),
                        row.getBoolean("in_favour"),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    List<Judgement> judgements(Matter matter, Sitting sitting) {
        return judgements(matter).stream()
                .filter(one -> one.round() == sitting.round())
                .collect(Collectors.toList());
    }

    /** Two who judge the same idea at once judge one after the other, so that the last of them counts. */
    void line(long matter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('voice.panel'), :matter)::text")
                .param("matter", (int) matter)
                .query(String.class)
                .single();
    }

    void judge(long matter, Sitting sitting, String party, long person, Judgement judgement) {
        jdbc.sql("""
                        insert into voice.judgement (institution_id, matter_id, round, party, person_id, person_name, in_favour, reason, on_day)
                        values (:institution, :matter, :round, :party, :person, :name, :inFavour, :reason, :on)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("round", sitting.round())
                .param("party", party)
                .param("person", person)
                .param("name", judgement.person())
                .param("inFavour", judgement.inFavour())
                .param("reason", judgement.reason())
                .param("on", judgement.on())
                .update();
    }
}
