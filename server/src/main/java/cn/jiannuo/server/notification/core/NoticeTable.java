package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told to people of the current institution. */
@Repository
public class NoticeTable {
    private static final String SELECT = "select notice_id, person_id, kind, words_key, gaps, link, urgency, told_at,"
            + " read_at is not null as seen from notification.notice where institution_id = :institution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new one's number, or empty when it was told before. */
    public OptionalLong add(
            String once, long person, Kind kind, String wordsKey, List<String> gaps, String link, Urgency urgency) {
        return sql("""
                        insert into notification.notice
                            (institution_id, person_id, once_key, kind, words_key, gaps, link, urgency, told_at)
                        values (:institution, :person, :once, :kind, :words, :gaps, :link, :urgency, :now)
                        on conflict (institution_id, person_id, once_key) do nothing returning notice_id""")
                .param("person", person)
                .param("once", once)
                .param("kind", kind.name())
                .param("words", wordsKey)
                .param("gaps", gaps.toArray(String[]::new))
                .param("link", link)
                .param("urgency", urgency.name())
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The same to many: in one statement, however large the house. Whoever was told before is not told again. */
    public void addAll(
            String once,
            Collection<Long> people,
            Kind kind,
            String wordsKey,
            List<String> gaps,
            String link,
            Urgency urgency) {
        sql("""
                        insert into notification.notice
                            (institution_id, person_id, once_key, kind, words_key, gaps, link, urgency, told_at)
                        select :institution, person, :once, :kind, :words, :gaps, :link, :urgency, :now
                          from unnest(:people::bigint[]) person
                        on conflict (institution_id, person_id, once_key) do nothing""")
                .param("people", people.toArray(Long[]::new))
                .param("once", once)
                .param("kind", kind.name())
                .param("words", wordsKey)
                .param("gaps", gaps.toArray(String[]::new))
                .param("link", link)
                .param("urgency", urgency.name())
                .param("now", now())
                .update();
    }

    public Told get(long id) {
        return sql(SELECT + "and notice_id = :id")
                .param("id", id)
                .query(NoticeTable::told)
                .single();
    }

    public long unread(long person) {
        String count = """
                select count(*) from notification.notice
                 where institution_id = :institution and person_id = :person and read_at is null""";
        return sql(count).param("person", person).query(Long.class).single();
    }

    /** Unread first, then newest first. */
    List<Told> page(long person, int offset, int limit) {
        return sql(SELECT
                        + "and person_id = :person order by read_at is not null, notice_id desc offset :offset limit :limit")
                .param("person", person)
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeTable::told)
                .list();
    }

    /** One of a person's own, now read. */
    Optional<Told> read(long person, long id) {
        String read = """
                update notification.notice set read_at = :now
                 where institution_id = :institution and person_id = :person and notice_id = :id and read_at is null""";
        sql(read).param("person", person).param("id", id).param("now", now()).update();
        return sql(SELECT + "and person_id = :person and notice_id = :id")
                .param("person", person)
                .param("id", id)
                .query(NoticeTable::told)
                .optional();
    }

    int readAll(long person) {
        String read = """
                update notification.notice set read_at = :now
                 where institution_id = :institution and person_id = :person and read_at is null""";
        return sql(read).param("person", person).param("now", now()).update();
    }

    /** For the digest: unread, not yet sent, of these kinds. */
    List<Told> unsent(long person, Collection<Kind> kinds) {
        return sql(SELECT + "and person_id = :person and read_at is null and sent_at is null"
                        + " and urgency <> 'WHENEVER' and kind = any (:kinds) order by notice_id")
                .param("person", person)
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .query(NoticeTable::told)
                .list();
    }

    void sent(List<Told> notices) {
        sql("update notification.notice set sent_at = :now where institution_id = :institution and notice_id = any (:ids)")
                .param("ids", notices.stream().map(Told::id).toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("institution", Tenancy.id());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getLong("notice_id"),
                row.getLong("person_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("words_key"),
                Arrays.asList((String[]) row.getArray("gaps").getArray()),
                row.getString("link"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("seen"));
    }
}
