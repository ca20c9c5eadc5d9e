package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about items, and what was said to them. */
@Repository
public class Questions {
    private static final String SELECT = """
            select question_id, item_id, edition, reference, matter_id, asked_by, asker_name, content, asked_on, words_kept,
                   corrected_by, ended_on from disclosure.question where institution_id = :institution and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 疑问.
     *
     * @param edition the one that was read
     * @param matter in which it is answered; null before that begins
     * @param askerName empty where the asker does not wish it shown
     * @param wordsKept whether only the answer is shown
     * @param correctedBy the edition that came of it, or null
     * @param endedOn null while it runs
     */
    public record Question(
            long id,
            long item,
            int edition,
            String reference,
            @Nullable Long matter,
            long askedBy,
            String askerName,
            String content,
            LocalDate askedOn,
            boolean wordsKept,
            @Nullable Integer correctedBy,
            @Nullable LocalDate endedOn) {}

    /** What was said to a question. */
    public enum Kind {
        ANSWER,
        /** Why an answer did not do; only for those who handle it. */
        INSISTED,
        /** What supervision found. */
        REVIEW
    }

    public record Reply(Kind kind, String content, String byName, LocalDate saidOn) {}

    /** @return empty when this reader has a question about it that runs */
    Optional<Long> add(long item, int edition, String reference, long by, String askerName, String content) {
        return jdbc.sql("""
                        insert into disclosure.question
                            (institution_id, item_id, edition, reference, asked_by, asker_name, content, asked_on)
                        values (:institution, :item, :edition, :reference, :by, :name, :content, :today)
                        on conflict do nothing returning question_id""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition)
                .param("reference", reference)
                .param("by", by)
                .param("name", askerName)
                .param("content", content)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .optional();
    }

    void begun(String reference, long matter) {
        jdbc.sql("update disclosure.question set matter_id = :matter where institution_id = :institution "
                        + "and reference = :reference")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .param("matter", matter)
                .update();
    }

    Optional<Question> find(long id) {
        return one("question_id = :of", id);
    }

    /** Until the end of the transaction nobody else acts on it. */
    Optional<Question> lock(long id) {
        return one("question_id = :of for update", id);
    }

    Optional<Question> ofMatter(long matter) {
        return one("matter_id = :of", matter);
    }

    private Optional<Question> one(String which, long of) {
        return jdbc.sql(SELECT + which)
                .param("institution", Tenancy.id())
                .param("of", of)
                .query(Questions::question)
                .optional();
    }

    /** The earliest first. */
    List<Question> ofItem(long item) {
        return jdbc.sql(SELECT + "item_id = :item order by question_id")
                .param("institution", Tenancy.id())
                .param("item", item)
                .query(Questions::question)
                .list();
    }

    List<Reply> replies(long question) {
        return jdbc.sql("select kind, content, by_name, said_on from disclosure.reply "
                        + "where institution_id = :institution and question_id = :question order by reply_id")
                .param("institution", Tenancy.id())
                .param("question", question)
                .query(Reply.class)
                .list();
    }

    void reply(long question, Kind kind, String content, String by) {
        jdbc.sql("""
                        insert into disclosure.reply (institution_id, question_id, kind, content, by_name, said_on)
                        values (:institution, :question, :kind, :content, :by, :today)""")
                .param("institution", Tenancy.id())
                .param("question", question)
                .param("kind", kind.name())
                .param("content", content)
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .update();
    }

    void keepWords(long question, boolean kept) {
        set("words_kept = :value", question, kept);
    }

    void correctedBy(long question, int edition) {
        set("corrected_by = :value", question, edition);
    }

    void end(long question) {
        set("ended_on = :value", question, LocalDate.now(clock));
    }

    private void set(String what, long question, Object value) {
        jdbc.sql("update disclosure.question set " + what
                        + " where institution_id = :institution and question_id = :id")
                .param("institution", Tenancy.id())
                .param("id", question)
                .param("value", value)
                .update();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("question_id"),
                row.getLong("item_id"),
                row.getInt("edition"),
                row.getString("reference"),
                row.getObject("matter_id", Long.class),
                row.getLong("asked_by"),
                row.getString("asker_name"),
                row.getString("content"),
                row.getObject("asked_on", LocalDate.class),
                row.getBoolean("words_kept"),
                row.getObject("corrected_by", Integer.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
