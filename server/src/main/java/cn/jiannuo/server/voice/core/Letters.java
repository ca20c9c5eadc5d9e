package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of letters. */
@Repository
class Letters {
    static final String SELECT = """
            select l.letter_id, l.year, l.number, l.kind, l.class, l.grade, l.topic, l.written_on, l.deliver_on, l.delivered_on,
                   l.promised_by, l.state, l.first_station, l.station, l.due_on, l.was_late, l.answered_on, l.closed_on, l.rating,
                   l.merged_into, l.outcome, l.published_on, l.erased_on, l.matter
              from voice.letter l where l.institution_id = :institution
            """;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sender's keys and the seal of a new letter. */
    record Keys(byte[] locator, byte[] lock, byte[] ring, byte[] fingerprint) {}

    void add(Letter letter, Keys keys) {
        jdbc.sql("""
                        insert into voice.letter (institution_id, letter_id, year, kind, class, grade, topic, written_on, deliver_on,
                            promised_by, state, first_station, station, due_on, locator, lock, ring, fingerprint)
                        values (:institution, :id, :year, :kind, :class, :grade, :topic, :written, :deliver,
                            :promised, :state, :first, :station, :due, :locator, :lock, :ring, :fingerprint)""")
                .param("institution", Tenancy.id())
                .param("id", letter.id())
                .param("year", letter.year())
                .param("kind", letter.kind())
                .param("class", letter.sort().name())
                .param("grade", letter.grade().name())
                .param("topic", letter.topic())
                .param("written", letter.writtenOn())
                .param("deliver", letter.deliverOn())
                .param("promised", letter.promisedBy(), java.sql.Types.DATE)
                .param("state", letter.state().name())
                .param("first", letter.firstStation())
                .param("station", letter.station())
                .param("due", letter.dueOn(), java.sql.Types.DATE)
                .param("locator", keys.locator())
                .param("lock", keys.lock())
                .param("ring", keys.ring())
                .param("fingerprint", keys.fingerprint())
                .update();
    }

    Optional<Letter> find(long id) {
        return one("and l.letter_id = :key", id);
    }

    /** The same, for who is in no transaction. */
    @Transactional(readOnly = true)
    Optional<Letter> read(long id) {
        return find(id);
    }

    /** Two who act at once act one after the other. */
    Optional<Letter> locked(long id) {
        return one("and l.letter_id = :key for update", id);
    }

    Optional<Letter> located(byte[] locator) {
        return one("and l.locator = :key", locator);
    }

    private Optional<Letter> one(String where, Object key) {
        return jdbc.sql(SELECT + where)
                .param("institution", Tenancy.id())
                .param("key", key)
                .query(Letters::letter)
                .optional();
    }

    List<Long> mergedInto(long id) {
        return jdbc.sql("select letter_id from voice.letter where institution_id = :institution and merged_into = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Long.class)
                .list();
    }

    Keys keys(long id) {
        return jdbc.sql("select locator, lock, ring, fingerprint from voice.letter "
                        + "where institution_id = :institution and letter_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query((row, n) -> new Keys(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .single();
    }

    /** @param late whether it is written down as late from now on, for ever */
    void move(long id, LetterState state, boolean late, LocalDate day) {
        jdbc.sql("""
                        update voice.letter set state = :state, was_late = was_late or :late,
                               answered_on = case when :state = 'ANSWERED' then :day else answered_on end,
                               closed_on = case when :over then :day else null end
                         where institution_id = :institution and letter_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("state", state.name())
                .param("over", state.isOver())
                .param("late", late)
                .param("day", day)
                .update();
    }

    void hand(long id, String station, @Nullable LocalDate due) {
        jdbc.sql("update voice.letter set station = :station, due_on = :due "
                        + "where institution_id = :institution and letter_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("station", station)
                .param("due", due, java.sql.Types.DATE)
                .update();
    }

    void due(long id, @Nullable LocalDate due) {
        jdbc.sql("update voice.letter set due_on = :due where institution_id = :institution and letter_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("due", due, java.sql.Types.DATE)
                .update();
    }

    /** Sets one column that has nothing to do with the others. */
    void set(long id, Note note, @Nullable Object value) {
        jdbc.sql("update voice.letter set " + note.column
                        + " = :value where institution_id = :institution and letter_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("value", value)
                .update();
    }

    /** Columns that are noted one at a time. */
    enum Note {
        RATING("rating"),
        MERGED("merged_into"),
        OUTCOME("outcome"),
        PUBLISHED("published_on"),
        ERASED("erased_on"),
        MATTER("matter");

        private final String column;

        Note(String column) {
            this.column = column;
        }
    }

    static Letter letter(ResultSet row, int n) throws SQLException {
        String rating = row.getString("rating");
        long merged = row.getLong("merged_into");
        boolean isMerged = !row.wasNull();
        return new Letter(
                row.getLong("letter_id"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("kind"),
                LetterClass.valueOf(row.getString("class")),
                Grade.valueOf(row.getString("grade")),
                row.getString("topic"),
                row.getDate("written_on").toLocalDate(),
                row.getDate("deliver_on").toLocalDate(),
                day(row, "delivered_on"),
                day(row, "promised_by"),
                LetterState.valueOf(row.getString("state")),
                row.getString("first_station"),
                row.getString("station"),
                day(row, "due_on"),
                row.getBoolean("was_late"),
                day(row, "answered_on"),
                day(row, "closed_on"),
                rating == null ? null : Letter.Rating.valueOf(rating),
                isMerged ? merged : null,
                row.getString("outcome"),
                day(row, "published_on"),
                day(row, "erased_on"),
                row.getObject("matter", Long.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
