package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 启封: requests to have a part opened by two keepers, and what became of them. */
@Repository
public class Openings {
    private static final String SELECT = """
            select o.letter_id, o.opening, o.part, o.asked_by, a.name as asked_name, o.asked_on, o.reason, o.first_by, f.name as first_name,
                   o.first_on, o.inner_envelope, o.second_by, s.name as second_name, o.second_on, r.name as refused_name, o.refused_on,
                   o.refused_why
              from voice.opening o
              join organization.person a on a.institution_id = o.institution_id and a.person_id = o.asked_by
              left join organization.person f on f.institution_id = o.institution_id and f.person_id = o.first_by
              left join organization.person s on s.institution_id = o.institution_id and s.person_id = o.second_by
              left join organization.person r on r.institution_id = o.institution_id and r.person_id = o.refused_by
             where o.institution_id = :institution
            """;

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be opened. */
    public enum What {
        LETTER,
        NAME,
        ORIGINAL
    }

    /** Somebody on a day. */
    public record By(long person, String name, LocalDate on) {}

    /**
     * @param inner what is left for the second keeper, still closed
     * @param why of a refusal
     */
    public record Opening(
            long letter,
            int number,
            int part,
            By asked,
            String reason,
            @Nullable By first,
            byte @Nullable [] inner,
            @Nullable By second,
            @Nullable By refused,
            String why) {
        public What what() {
            return part == Part.NAME ? What.NAME : Part.isOriginal(part) ? What.ORIGINAL : What.LETTER;
        }

        public boolean isOpen() {
            return second == null && refused == null;
        }
    }

    void ask(long letter, int part, long person, LocalDate day, String reason) {
        jdbc.sql("""
                        insert into voice.opening (institution_id, letter_id, opening, part, asked_by, asked_on, reason)
                        select :institution, :letter, coalesce(max(opening), 0) + 1, :part, :person, :day, :reason
                          from voice.opening where institution_id = :institution and letter_id = :letter""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("person", person)
                .param("day", day)
                .param("reason", reason)
                .update();
    }

    public List<Opening> of(long letter) {
        return jdbc.sql(SELECT + " and o.letter_id = :letter order by o.opening")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .query(Openings::opening)
                .list();
    }

    Optional<Opening> one(long letter, int number) {
        return of(letter).stream().filter(opening -> opening.number() == number).findFirst();
    }

    /** What keepers have still to decide, oldest first. */
    List<Opening> undecided() {
        return jdbc.sql(SELECT + " and o.second_by is null and o.refused_by is null order by o.asked_on, o.letter_id")
                .param("institution", Tenancy.id())
                .query(Openings::opening)
                .list();
    }

    /** The outer envelope of a part for a keeper of the first seat; and for whom the inner one is. */
    record Outer(long second, byte[] closed) {}

    List<Outer> outer(long letter, int part, long first) {
        return jdbc.sql("select second_person, closed from voice.second_key where institution_id = :institution "
                        + "and letter_id = :letter and part = :part and first_person = :first order by second_person")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("first", first)
                .query((row, n) -> new Outer(row.getLong(1), row.getBytes(2)))
                .list();
    }

    void first(Opening opening, long person, LocalDate day, byte[] inner) {
        jdbc.sql("update voice.opening set first_by = :person, first_on = :day, inner_envelope = :inner "
                        + "where institution_id = :institution and letter_id = :letter and opening = :opening")
                .param("institution", Tenancy.id())
                .param("letter", opening.letter())
                .param("opening", opening.number())
                .param("person", person)
                .param("day", day)
                .param("inner", inner)
                .update();
    }

    /** The inner envelope has done its service and goes. */
    void second(Opening opening, long person, LocalDate day) {
        jdbc.sql("update voice.opening set second_by = :person, second_on = :day, inner_envelope = null "
                        + "where institution_id = :institution and letter_id = :letter and opening = :opening")
                .param("institution", Tenancy.id())
                .param("letter", opening.letter())
                .param("opening", opening.number())
                .param("person", person)
                .param("day", day)
                .update();
    }

    void refuse(Opening opening, long person, LocalDate day, String why) {
        jdbc.sql(
                        "update voice.opening set refused_by = :person, refused_on = :day, refused_why = :why, inner_envelope = null "
                                + "where institution_id = :institution and letter_id = :letter and opening = :opening")
                .param("institution", Tenancy.id())
                .param("letter", opening.letter())
                .param("opening", opening.number())
                .param("person", person)
                .param("day", day)
                .param("why", why)
                .update();
    }

    private static Opening opening(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Opening(
                row.getLong("letter_id"),
                row.getInt("opening"),
                row.getInt("part"),
                new By(
                        row.getLong("asked_by"),
                        row.getString("asked_name"),
                        row.getDate("asked_on").toLocalDate()),
                row.getString("reason"),
                by(row, "first"),
                row.getBytes("inner_envelope"),
                by(row, "second"),
                refused(row),
                row.getString("refused_why"));
    }

    private static @Nullable By by(java.sql.ResultSet row, String turn) throws java.sql.SQLException {
        String name = row.getString(turn + "_name");
        return name == null
                ? null
                : new By(
                        row.getLong(turn + "_by"),
                        name,
                        row.getDate(turn + "_on").toLocalDate());
    }

    private static @Nullable By refused(java.sql.ResultSet row) throws java.sql.SQLException {
        String name = row.getString("refused_name");
        return name == null ? null : new By(0, name, row.getDate("refused_on").toLocalDate());
    }
}
