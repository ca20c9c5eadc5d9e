package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.PersonJoined;
import cn.jiannuo.server.organization.PersonLeft;
import cn.jiannuo.server.organization.PersonMoved;
import cn.jiannuo.server.organization.core.Changes.CellChange;
import cn.jiannuo.server.organization.core.Changes.Editing;
import cn.jiannuo.server.organization.core.Changes.Joining;
import cn.jiannuo.server.organization.core.Changes.Leaving;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Brings people to what a roster file says of them. */
@Component
class ApplyPeople {
    private static final Set<String> POSITION = Set.of("post", "rank", "employment");

    private static final String WRITE = """
            insert into organization.person (institution_id, code, name, unit_id, post, rank, employment, groups, cells, place)
            select :institution, :code, :name, u.unit_id, :post, :rank, :employment, :groups::text[], :cells::jsonb, :place
              from organization.unit u where u.institution_id = :institution and u.path = :unit
            on conflict (institution_id, code) do update set name = excluded.name, unit_id = excluded.unit_id,
                   post = excluded.post, rank = excluded.rank, employment = excluded.employment, groups = excluded.groups,
                   cells = excluded.cells, place = excluded.place, left_on = null
            """;
    private static final String PLACE = """
            insert into organization.placement
                (institution_id, person_id, from_day, unit_path, post, rank, employment, how, noted_by, noted_at)
            select :institution, p.person_id, :today, u.path, p.post, p.rank, p.employment, :how, :by, :now
              from organization.person p
              join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
             where p.institution_id = :institution and p.code = :code
            """;
    private static final String CHANGE = """
            insert into organization.cell_change (institution_id, upload_id, person_id, column_name, was, is_now)
            values (:institution, :upload, :person, :column, :was, :isNow)
            """;
    private static final String LEAVE = """
            update organization.person set left_on = :today where institution_id = :institution and code = :code
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Rosters rosters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApplyPeople(NamedParameterJdbcOperations jdbc, Rosters rosters, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.clock = clock;
        this.events = events;
    }

    void apply(Actor actor, long upload, CurrentRoster now, List<RosterLine> lines, Changes changes) {
        write(now, lines);
        leave(changes.leaving());
        place(actor, changes);
        note(upload, changes.editing());
        tell(actor, changes);
    }

    /** Writes those whose row would be another; their number, not that of the roster, decides how long it takes. */
    private void write(CurrentRoster now, List<RosterLine> lines) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            RosterLine line = lines.get(place);
            Known known = now.people().get(line.code());
            Known next = line.onto(known, place);
            if (!next.equals(known)) {
                rows.add(row(next));
            }
        }
        batch(WRITE, rows);
    }

    private SqlParameterSource row(Known person) {
        return usual().addValue("code", person.code())
                .addValue("name", person.name())
                .addValue("unit", person.unit())
                .addValue("post", person.cell("post"))
                .addValue("rank", person.cell("rank"))
                .addValue("employment", person.employment())
                .addValue("groups", person.groups().toArray(String[]::new))
                .addValue("cells", rosters.text(person.cells()))
                .addValue("place", person.place());
    }

    private void leave(List<Leaving> leaving) {
        batch(
                LEAVE,
                leaving.stream()
                        .map(each -> (SqlParameterSource)
                                usual().addValue("code", each.person().code()))
                        .toList());
    }

    private void place(Actor actor, Changes changes) {
        Map<String, String> how = new HashMap<>();
        for (Editing editing : changes.editing()) {
            if (editing.cells().stream().anyMatch(change -> POSITION.contains(change.column()))) {
                how.put(editing.person().code(), "CHANGED");
            }
        }
        changes.moving().forEach(moving -> how.put(moving.person().code(), "MOVED"));
        changes.joining().forEach(each -> how.put(each.line().code(), each.returns() ? "RETURNED" : "JOINED"));
        changes.leaving().forEach(each -> how.put(each.person().code(), "LEFT"));
        batch(
                PLACE,
                how.entrySet().stream()
                        .map(entry -> (SqlParameterSource) usual().addValue("code", entry.getKey())
                                .addValue("how", entry.getValue())
                                .addValue("by", actor.name()))
                        .toList());
    }

    private void note(long upload, List<Editing> editing) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Editing person : editing) {
            for (CellChange change : person.cells()) {
                rows.add(usual().addValue("upload", upload)
                        .addValue("person", person.person().id())
                        .addValue("column", change.column())
                        .addValue("was", change.was())
                        .addValue("isNow", change.isNow()));
            }
        }
        batch(CHANGE, rows);
    }

    private void tell(Actor actor, Changes changes) {
        for (Joining joining : changes.joining()) {
            events.publishEvent(
                    new PersonJoined(actor.institution(), id(joining.line().code())));
        }
        changes.moving()
                .forEach(moving -> events.publishEvent(new PersonMoved(
                        actor.institution(),
                        moving.person().id(),
                        moving.person().unit(),
                        moving.to())));
        changes.leaving()
                .forEach(leaving -> events.publishEvent(
                        new PersonLeft(actor.institution(), leaving.person().id())));
    }

    private long id(String code) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select person_id from organization.person where institution_id = :institution and code = :code",
                usual().addValue("code", code),
                Long.class));
    }

    private MapSqlParameterSource usual() {
        return new MapSqlParameterSource("institution", Tenancy.id())
                .addValue("today", LocalDate.now(clock))
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
