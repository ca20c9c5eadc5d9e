package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.EventReported;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what happened: a hospital stay, a retirement, a letter that came. The same report twice is one event. */
@Service
public class ReportEvent {
    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportEvent(
            RulesInForce rules,
            RosterSnapshot roster,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.roster = roster;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** What came of a report. */
    public sealed interface Reported {
        record Taken(long event) implements Reported {}

        /** It is there already, from before. */
        record Known(long event) implements Reported {}

        record Refused(List<DataProblem> problems) implements Reported {}
    }

    /**
     * @param reference the sender's own number, the same for the same event
     * @param cells by column as in a table of events, under English names or Chinese headings; kept under canonical ones
     */
    @Transactional
    public Reported report(Actor actor, String reference, Map<String, String> cells) {
        Optional<Long> known = find(reference);
        if (known.isPresent()) {
            return new Reported.Known(known.get());
        }
        Map<String, String> stated = new TreeMap<>(cells);
        stated.values().removeIf(String::isBlank);
        Read<Events> read = read(new Happening(0, reference, LocalDate.now(clock), stated));
        if (!read.isGood()) {
            return new Reported.Refused(read.errors());
        }
        var event = read.get().all().getFirst();
        return jdbc.sql("""
                        insert into record.event (institution_id, reference, kind, happened_on, person, unit, cells,
                                                  recorded_at, recorded_by)
                        values (:institution, :reference, :kind, :day, :person, :unit, :cells::jsonb, :now, :by)
                        on conflict (institution_id, reference) do nothing returning event_id""")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .param("kind", event.kind())
                .param("day", event.date())
                .param("person", event.person())
                .param("unit", event.unit())
                .param("cells", json.writeValueAsString(EntityText.texts(event.entity())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .query(Long.class)
                .optional()
                .<Reported>map(id -> {
                    events.publishEvent(new EventReported(id, event.kind(), event.date()));
                    return new Reported.Taken(id);
                })
                .orElseGet(() -> new Reported.Known(find(reference).orElseThrow()));
    }

    private Optional<Long> find(String reference) {
        return jdbc.sql(
                        "select event_id from record.event where institution_id = :institution and reference = :reference")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }

    private Read<Events> read(Happening happening) {
        var vocabulary = rules.current().vocabulary();
        Roster people = RosterReader.read(roster.table(), vocabulary).get();
        return Happenings.read(List.of(happening), vocabulary, people);
    }
}
