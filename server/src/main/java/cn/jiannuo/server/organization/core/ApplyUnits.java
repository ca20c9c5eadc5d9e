package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.UnitClosed;
import cn.jiannuo.server.organization.UnitOpened;
import cn.jiannuo.server.organization.UnitRenamed;
import cn.jiannuo.server.organization.core.Changes.Renaming;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the tree of units to what a roster file names. */
@Component
class ApplyUnits {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApplyUnits(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void apply(Actor actor, CurrentRoster now, List<RosterLine> lines, Changes changes) {
        for (Renaming renaming : changes.renaming()) {
            rename(renaming);
            events.publishEvent(new UnitRenamed(actor.institution(), renaming.unit(), renaming.from(), renaming.to()));
        }
        for (String path : changes.opening()) {
            long id = open(path);
            events.publishEvent(new UnitOpened(actor.institution(), id, path));
        }
        for (KnownUnit unit : changes.closing()) {
            update("update organization.unit set closed_on = :today", unit.id());
            events.publishEvent(new UnitClosed(actor.institution(), unit.id(), unit.path()));
        }
        order(UnitOrder.of(lines.stream().map(RosterLine::unit).distinct().toList()));
    }

    private void rename(Renaming renaming) {
        jdbc.sql("""
                        insert into organization.former_path (institution_id, unit_id, path, until_day, noted_at)
                        values (:institution, :id, :path, :today, :now)""")
                .param("institution", Tenancy.id())
                .param("id", renaming.unit())
                .param("path", renaming.from())
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update organization.unit set path = :path, name = :name
                         where institution_id = :institution and unit_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", renaming.unit())
                .param("path", renaming.to())
                .param("name", Unit.nameOf(renaming.to()))
                .update();
    }

    /** Opens a unit, or opens again the one that was closed under this path. The unit above it is there already. */
    private long open(String path) {
        return jdbc.sql("""
                        insert into organization.unit (institution_id, path, name, level, parent_id, opened_on)
                        values (:institution, :path, :name, :level,
                                (select unit_id from organization.unit where institution_id = :institution and path = :above), :today)
                        on conflict (institution_id, path) do update set closed_on = null, parent_id = excluded.parent_id
                        returning unit_id""")
                .param("institution", Tenancy.id())
                .param("path", path)
                .param("name", Unit.nameOf(path))
                .param("level", UnitOrder.upTo(path).size())
                .param("above", UnitOrder.parent(path))
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }

    private void update(String what, long unit) {
        jdbc.sql(what + " where institution_id = :institution and unit_id = :id")
                .param("institution", Tenancy.id())
                .param("today", LocalDate.now(clock))
                .param("id", unit)
                .update();
    }

    private void order(List<String> paths) {
        jdbc.sql("""
                        update organization.unit u set place = o.place
                          from unnest(:paths::text[]) with ordinality as o(path, place)
                         where u.institution_id = :institution and u.path = o.path and u.place <> o.place""")
                .param("institution", Tenancy.id())
                .param("paths", paths.toArray(String[]::new))
                .update();
    }
}
