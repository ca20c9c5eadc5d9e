package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.regulation.core.Simulation.State;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** 试算 of the current institution. */
@Repository
@Transactional
public class Simulations {
    /** A run that has said nothing for so long has died with its server; whoever looks next starts it anew. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Simulations(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long add(String regulation, LocalDate first, LocalDate last, Adopting wish, Optional<String> against, String by) {
        return jdbc.sql("""
                        insert into regulation.simulation (institution_id, regulation_id, pack_hash, first_day, last_day, wish, against,
                                                           asked_by, asked_at, heard_at)
                        values (:institution, :regulation, :pack, :first, :last, :wish::jsonb, :against, :by, :now, :now)
                        returning simulation_id""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .param("pack", wish.pack())
                .param("first", first)
                .param("last", last)
                .param("wish", json.writeValueAsString(wish))
                .param("against", against.orElse(null))
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Simulation> find(long id) {
        return jdbc.sql(
                        "select * from regulation.simulation where institution_id = :institution and simulation_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(this::simulation)
                .optional();
    }

    /** Of a regulation, the latest first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Simulation> of(String regulation) {
        return jdbc.sql("""
                        select * from regulation.simulation where institution_id = :institution and regulation_id = :regulation
                         order by simulation_id desc limit 20""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .query(this::simulation)
                .list();
    }

    /** Takes it up, unless somebody else has; of two who try, one does. */
    boolean claim(long id) {
        return jdbc.sql("""
                        update regulation.simulation set state = 'RUNNING', heard_at = :now, done = 0
                         where institution_id = :institution and simulation_id = :id
                           and (state = 'WAITING' or (state = 'RUNNING' and heard_at < :silent))""")
                        .param("institution", Tenancy.id())
                        .param("id", id)
                        .param("now", now())
                        .param("silent", now().minus(SILENT))
                        .update()
                == 1;
    }

    void progress(long id, long done, long people) {
        jdbc.sql("""
                        update regulation.simulation set done = :done, people = :people, heard_at = :now
                         where institution_id = :institution and simulation_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("done", done)
                .param("people", people)
                .param("now", now())
                .update();
    }

    void finish(long id, Trial trial) {
        end(id, State.DONE, json.writeValueAsString(trial), List.of());
    }

    void fail(long id, List<String> troubles) {
        end(id, State.FAILED, null, troubles);
    }

    private void end(long id, State state, @Nullable String trial, List<String> troubles) {
        jdbc.sql("""
                        update regulation.simulation
                           set state = :state, trial = :trial::jsonb, troubles = :troubles, heard_at = :now, done = people
                         where institution_id = :institution and simulation_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("state", state.name())
                .param("trial", trial)
                .param("troubles", troubles.toArray(String[]::new))
                .param("now", now())
                .update();
    }

    private Simulation simulation(ResultSet row, int number) throws SQLException {
        String trial = row.getString("trial");
        return new Simulation(
                row.getLong("simulation_id"),
                row.getString("regulation_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                json.readValue(row.getString("wish"), Adopting.class),
                Optional.ofNullable(row.getString("against")),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("people"),
                Optional.ofNullable(trial).map(text -> json.readValue(text, Trial.class)),
                Arrays.asList((String[]) row.getArray("troubles").getArray()),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant());
    }
}
