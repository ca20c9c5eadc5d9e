package cn.jiannuo.server.record.core;

import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.EventReported;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Appends versions of what happened; none is ever changed. */
@Repository
class Versions {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Versions(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A version to be.
     *
     * @param regulation id, or empty for a report
     * @param pack hash of its text, or empty
     * @param reason empty for the first version
     * @param author code, or null for another system
     * @param noticed what it is marked with
     * @param filledFrom reference of the event it was filled from, or null where somebody wrote it
     */
    record Draft(
            String reference,
            int version,
            String regulation,
            String pack,
            Stated.Good stated,
            String reason,
            @Nullable String author,
            List<Ban> noticed,
            @Nullable String filledFrom) {}

    /** Who wrote a version, and when. */
    record Known(long id, String by, Instant at) {}

    /** The number of the new row, or empty when this version is there already. */
    Optional<Long> add(Actor actor, Draft draft) {
        Stated.Good stated = draft.stated();
        String kind = stated.cells().getOrDefault("kind", "");
        Optional<Long> added = jdbc.sql("with turn as materialized (select " + Happenings.REPORTING + ") " + """
                        insert into record.event (institution_id, reference, version, kind, regulation, pack, happened_on, person,
                                                  unit, cells, words, reason, recorded_at, recorded_by, author, noticed,
                                                  filled_from)
                        select :institution, :reference, :version, :kind, :regulation, :pack, :day, :person, :unit,
                                :cells::jsonb, :words, :reason, :now, :by, :author, :noticed::jsonb, :from from turn
                        on conflict (institution_id, reference, version) do nothing returning event_id""")
                .param("institution", Tenancy.id())
                .param("reference", draft.reference())
                .param("version", draft.version())
                .param("kind", kind)
                .param("regulation", draft.regulation())
                .param("pack", draft.pack())
                .param("day", stated.on())
                .param("person", stated.person().orElse(null))
                .param("unit", stated.unit().orElse(null))
                .param("cells", json.writeValueAsString(stated.cells()))
                .param("words", stated.words())
                .param("reason", draft.reason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .param("author", draft.author())
                .param("noticed", json.writeValueAsString(draft.noticed()))
                .param("from", draft.filledFrom())
                .query(Long.class)
                .optional();
        added.ifPresent(id -> events.publishEvent(new EventReported(id, kind, stated.on())));
        return added;
    }

    Optional<Known> find(String reference, int version) {
        return jdbc.sql("select event_id, recorded_by, recorded_at from record.event "
                        + "where institution_id = :institution and reference = :reference and version = :version")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .param("version", version)
                .query((row, number) -> new Known(
                        row.getLong("event_id"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }
}
