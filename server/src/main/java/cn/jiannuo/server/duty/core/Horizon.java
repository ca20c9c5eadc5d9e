package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the clock has planned in the current institution; only ever moves forward. */
@Repository
class Horizon {
    private final JdbcClient jdbc;
    private final Institutions institutions;

    Horizon(JdbcClient jdbc, Institutions institutions) {
        this.jdbc = jdbc;
        this.institutions = institutions;
    }

    /**
     * @param plannedTo the last day whose duties are written
     * @param lastEvent number of the last event that was looked at
     */
    record Mark(LocalDate plannedTo, long lastEvent) {

        /** The last day on which something may be owed already: what happens today may be written before the clock strikes. */
        LocalDate reach(LocalDate today) {
            return plannedTo.isAfter(today) ? plannedTo : today;
        }
    }

    /** Before the first strike nothing is planned, from the founding on; from today on where the founding is still to come. */
    @Transactional(readOnly = true)
    public Mark mark(LocalDate today) {
        return jdbc.sql("select planned_to, last_event from duty.horizon where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query((row, number) ->
                        new Mark(row.getObject("planned_to", LocalDate.class), row.getLong("last_event")))
                .optional()
                .orElseGet(() -> new Mark(first(today).minusDays(1), 0));
    }

    private LocalDate first(LocalDate today) {
        LocalDate founded = institutions.foundedOn(Tenancy.current());
        return founded.isBefore(today) ? founded : today;
    }

    @Transactional
    public void advance(Mark to) {
        jdbc.sql("""
                        insert into duty.horizon (institution_id, planned_to, last_event) values (:institution, :day, :event)
                        on conflict (institution_id) do update
                        set planned_to = greatest(horizon.planned_to, excluded.planned_to),
                            last_event = greatest(horizon.last_event, excluded.last_event)""")
                .param("institution", Tenancy.id())
                .param("day", to.plannedTo())
                .param("event", to.lastEvent())
                .update();
    }
}
