package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes occurrences that are not there yet; those that are stay as they are. */
@Repository
public class NewDuties {
    private static final String DUTIES = """
            insert into duty.duty (institution_id, duty_id, regulation, rule, occasion, subject, kind, pack, clause, citation,
                name, about, subject_name, starts, due, first_due, counted, amount, confirmer, matter_id, state)
            select ?, * , 'OPEN' from (
                select n.id, n.regulation, n.rule, n.occasion, n.subject, n.kind, n.pack, n.clause, n.citation,
                       n.name, n.about, n.subject_name, n.starts::date, n.due::date, n.due::date as first_due, n.counted::jsonb, n.amount, n.confirmer, n.matter_id
                  from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                    as n(id, regulation, rule, occasion, subject, kind, pack, clause, citation, name, about, subject_name,
                         starts, due, counted, amount, confirmer, matter_id)) as fresh
            on conflict (institution_id, regulation, rule, occasion, subject) do nothing
            returning duty_id""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditLog audit;
    private final Answers answers;

    NewDuties(JdbcTemplate jdbc, JsonMapper json, Clock clock, AuditLog audit, Answers answers) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
        this.answers = answers;
    }

    /** Writes what is new of these, each with its parts, its ladder and its first entry, or nothing at all. */
    @Transactional
    public int write(List<Occurrence> occurrences, Actor by) {
        if (occurrences.isEmpty()) {
            return 0;
        }
        List<Long> ids = jdbc.queryForList(
                "select nextval('duty.duty_number') from generate_series(1, ?)", Long.class, occurrences.size());
        Set<Long> written = new HashSet<>(jdbc.queryForList(DUTIES, Long.class, duties(occurrences, ids)));
        List<Integer> fresh = IntStream.range(0, ids.size())
                .filter(i -> written.contains(ids.get(i)))
                .boxed()
                .toList();
        parts(occurrences, ids, fresh);
        rungs(occurrences, ids, fresh);
        entries(ids, fresh, by);
        fresh.forEach(i -> answers.ask(ids.get(i), occurrences.get(i).questions()));
        if (!fresh.isEmpty()) {
            audit.write(by, "duty.opened", "", Map.of("count", Integer.toString(fresh.size())));
        }
        return fresh.size();
    }

    private Object[] duties(List<Occurrence> all, List<Long> ids) {
        List<Object> values = new ArrayList<>();
        values.add(Tenancy.id());
        values.add(ids.toArray(Long[]::new));
        List.<Function<Occurrence, String>>of(
                        Occurrence::regulation,
                        Occurrence::rule,
                        Occurrence::occasion,
                        Occurrence::subject,
                        Occurrence::kind,
                        Occurrence::pack,
                        Occurrence::clause,
                        Occurrence::citation,
                        Occurrence::name,
                        Occurrence::about,
                        Occurrence::subjectName)
                .forEach(text -> values.add(all.stream().map(text).toArray(String[]::new)));
        values.add(all.stream().map(o -> o.starts().toString()).toArray(String[]::new));
        values.add(all.stream().map(o -> o.due().toString()).toArray(String[]::new));
        values.add(all.stream().map(o -> json.writeValueAsString(o.counted())).toArray(String[]::new));
        values.add(all.stream()
                .map(o -> o.amount().isPresent() ? o.amount().getAsLong() : null)
                .toArray(Long[]::new));
        values.add(all.stream().map(Occurrence::confirmer).toArray(String[]::new));
        values.add(all.stream().map(Occurrence::matter).toArray(Long[]::new));
        return values.toArray();
    }

    private void parts(List<Occurrence> all, List<Long> ids, List<Integer> fresh) {
        List<Object[]> rows = new ArrayList<>();
        for (int i : fresh) {
            int number = 0;
            Date due = Date.valueOf(all.get(i).due());
            for (Occurrence.Part part : all.get(i).parts()) {
                rows.add(new Object[] {
                    Tenancy.id(), ids.get(i), ++number, part.station(), part.unit(), part.supports(), due
                });
            }
        }
        jdbc.batchUpdate(
                "insert into duty.part (institution_id, duty_id, part, station, unit, supports, due) values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                new int[] {
                    Types.INTEGER, Types.BIGINT, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.BOOLEAN, Types.DATE
                });
    }

    private void rungs(List<Occurrence> all, List<Long> ids, List<Integer> fresh) {
        List<Object[]> rows = new ArrayList<>();
        for (int i : fresh) {
            int number = 0;
            for (Occurrence.Rung rung : all.get(i).rungs()) {
                rows.add(new Object[] {Tenancy.id(), ids.get(i), ++number, Date.valueOf(rung.day()), rung.station()});
            }
        }
        jdbc.batchUpdate(
                "insert into duty.rung (institution_id, duty_id, rung, day, station) values (?, ?, ?, ?, ?)",
                rows,
                new int[] {Types.INTEGER, Types.BIGINT, Types.INTEGER, Types.DATE, Types.VARCHAR});
    }

    private void entries(List<Long> ids, List<Integer> fresh, Actor by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = fresh.stream()
                .map(i -> new Object[] {Tenancy.id(), ids.get(i), now, by.name()})
                .toList();
        jdbc.batchUpdate(
                "insert into duty.entry (institution_id, duty_id, entry, at, actor, act) values (?, ?, 1, ?, ?, 'opened')",
                rows,
                new int[] {Types.INTEGER, Types.BIGINT, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR});
    }
}
