package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.audit.Named;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log; who reads it is written into it. */
@Service
public class ReadLog {
    /** Entries on one page. */
    public static final int PAGE = 50;

    /** Subjects of one name that are looked for, the latest of them. */
    private static final int MOST_CALLED = 2000;

    private static final String MATCHING = " from audit.entry where institution_id = :institution"
            + " and (:actor = '' or strpos(lower(actor_name), lower(:actor)) > 0)"
            + " and (:act = '' or act = :act)"
            + " and (:subject = '' or strpos(lower(subject), lower(:subject)) > 0"
            + " or split_part(act, '.', 1) || '.' || subject = any(:called))"
            + " and (cast(:from as timestamptz) is null or at >= :from)"
            + " and (cast(:until as timestamptz) is null or at < :until)"
            + " and entry_id < :before order by entry_id desc";

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Sealer sealer;
    private final List<Named> named;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, AuditLog log, Sealer sealer, List<Named> named, Clock clock) {
        this.named = named;
        this.jdbc = jdbc;
        this.log = log;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param actor part of a name, or empty
     * @param act exactly, or empty
     * @param subject part of it, or empty
     * @param from first day, or null
     * @param to last day, or null
     */
    public record Search(
            String actor,
            String act,
            String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** For the entry that says that somebody looked. */
        Map<String, String> words() {
            Map<String, String> words = new TreeMap<>(Map.of("actor", actor, "act", act, "subject", subject));
            words.put("from", from == null ? "" : from.toString());
            words.put("to", to == null ? "" : to.toString());
            words.values().removeIf(String::isEmpty);
            return words;
        }
    }

    /** @param before only entries told before the one with this {@link Entry#id} */
    @Transactional
    public List<Entry> page(Actor reader, Search search, long before) {
        log.write(reader, "audit.read", "", search.words());
        return matching(search, before, " limit " + PAGE).query(Entries::row).list();
    }

    /** Hands over every entry that matches, newest first, each with its place in the chain. */
    @Transactional
    public void export(Actor reader, Search search, Consumer<Entry> sink) {
        sealer.now();
        log.write(reader, "audit.exported", "", search.words());
        try (Stream<Entry> all =
                matching(search, Long.MAX_VALUE, "").withFetchSize(1000).query(Entries::row).stream()) {
            all.forEach(sink);
        }
    }

    /** The acts that were ever told, each found by one step along the index. */
    @Transactional(readOnly = true)
    public List<String> acts() {
        return jdbc.sql("""
                        with recursive told as (
                            (select act from audit.entry where institution_id = :institution order by act limit 1)
                            union all
                            select (select e.act from audit.entry e
                                     where e.institution_id = :institution and e.act > told.act order by e.act limit 1)
                              from told where told.act is not null)
                        select act from told where act is not null""")
                .param("institution", Tenancy.id())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec matching(Search search, long before, String limit) {
        LocalDate to = search.to();
        return jdbc.sql("select " + Entries.COLUMNS + MATCHING + limit)
                .param("institution", Tenancy.id())
                .param("actor", search.actor())
                .param("act", search.act())
                .param("subject", search.subject())
                .param("called", called(search.subject()))
                .param("from", start(search.from()))
                .param("until", start(to == null ? null : to.plusDays(1)))
                .param("before", before);
    }

    /** What is kept as a number is found by its name too: {@code duty.7157}. */
    private String[] called(String text) {
        return text.isEmpty()
                ? new String[0]
                : named.stream()
                        .flatMap(one -> one.find(text, MOST_CALLED).stream().map(number -> one.acts() + "." + number))
                        .toArray(String[]::new);
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
