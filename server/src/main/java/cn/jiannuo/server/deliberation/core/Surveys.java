package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires, who has answered, and, far from it, what was answered. */
@Repository
@Transactional(readOnly = true)
public class Surveys {
    private static final String SELECT =
            "select survey_id, title, why, criteria, scale, citation, audience, asked, least, closes, "
                    + "made_by, made_by_name, opened_on from deliberation.survey where institution_id = :institution";

    private final JdbcClient jdbc;

    Surveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A questionnaire.
     *
     * @param audience path of the unit that is asked, or empty for everybody
     * @param asked how many people, on the first day
     * @param least fewer answers are never shown
     * @param closes last day
     */
    public record Survey(
            long id,
            String title,
            String why,
            List<String> criteria,
            List<String> scale,
            String citation,
            String audience,
            long asked,
            int least,
            LocalDate closes,
            long madeBy,
            String madeByName,
            LocalDate openedOn) {
        public boolean isOpen(LocalDate today) {
            return !today.isAfter(closes);
        }
    }

    /** How often a grade was given; both numbers from 1. */
    public record Tally(int criterion, int grade, long given) {}

    public List<Survey> all() {
        return jdbc.sql(SELECT + " order by closes desc, survey_id desc limit 200")
                .param("institution", Tenancy.id())
                .query(Surveys::survey)
                .list();
    }

    public Optional<Survey> find(long id) {
        return jdbc.sql(SELECT + " and survey_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Surveys::survey)
                .optional();
    }

    @Transactional
    public long add(Survey survey) {
        long id = jdbc.sql("""
                        insert into deliberation.survey (institution_id, title, why, criteria, scale, citation, audience, asked,
                                                         least, closes, made_by, made_by_name, opened_on)
                        values (:institution, :title, :why, :criteria, :scale, :citation, :audience, :asked, :least, :closes,
                                :by, :name, :on) returning survey_id""")
                .param("institution", Tenancy.id())
                .param("title", survey.title())
                .param("why", survey.why())
                .param("criteria", survey.criteria().toArray(String[]::new))
                .param("scale", survey.scale().toArray(String[]::new))
                .param("citation", survey.citation())
                .param("audience", survey.audience())
                .param("asked", survey.asked())
                .param("least", survey.least())
                .param("closes", survey.closes())
                .param("by", survey.madeBy())
                .param("name", survey.madeByName())
                .param("on", survey.openedOn())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into deliberation.survey_tally (institution_id, survey_id, criterion, grade, given)
                        select :institution, :id, c, g, 0 from generate_series(1, :criteria) c, generate_series(1, :grades) g""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("criteria", survey.criteria().size())
                .param("grades", survey.scale().size())
                .update();
        return id;
    }

    public boolean taken(long id, long person) {
        return jdbc.sql("select exists (select 1 from deliberation.survey_taken where institution_id = :institution "
                        + "and survey_id = :id and person_id = :person)")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    public long taken(long id) {
        return jdbc.sql(
                        "select count(*) from deliberation.survey_taken where institution_id = :institution and survey_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    public List<Tally> tallies(long id) {
        return jdbc.sql(
                        "select criterion, grade, given from deliberation.survey_tally where institution_id = :institution "
                                + "and survey_id = :id order by criterion, grade")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Tally.class)
                .list();
    }

    public List<String> words(long id) {
        return jdbc.sql("select content from deliberation.survey_word where institution_id = :institution "
                        + "and survey_id = :id order by lot")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** One after the other: two answers at once would each write the rows without the other's. */
    @Transactional
    public void lock(long id) {
        jdbc.sql("select 1 from deliberation.survey where institution_id = :institution and survey_id = :id for update")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** @return whether this person had not answered */
    @Transactional
    public boolean take(long id, long person) {
        return jdbc.sql("insert into deliberation.survey_taken (institution_id, survey_id, person_id) "
                                + "values (:institution, :id, :person) on conflict do nothing")
                        .param("institution", Tenancy.id())
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** @param grades for each criterion, from 1; 0 where none was given. Every row is written, whether it grows or not */
    @Transactional
    public void count(long id, List<Integer> grades) {
        jdbc.sql("""
                        update deliberation.survey_tally t
                           set given = given + case when (:grades::int[])[t.criterion] = t.grade then 1 else 0 end
                         where institution_id = :institution and survey_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("grades", grades.toArray(Integer[]::new))
                .update();
    }

    /** Writes all words anew, each under a lot: drawn anew as well, or the last one written would be known by its being new. */
    @Transactional
    public void rewrite(long id, List<String> words, List<Long> lots) {
        jdbc.sql("delete from deliberation.survey_word where institution_id = :institution and survey_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into deliberation.survey_word (institution_id, survey_id, lot, content)
                        select :institution, :id, lot, content
                          from unnest(:lots::bigint[], :words::text[]) as w (lot, content) order by lot""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("lots", lots.toArray(Long[]::new))
                .param("words", words.toArray(String[]::new))
                .update();
    }

    private static Survey survey(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getLong("survey_id"),
                row.getString("title"),
                row.getString("why"),
                List.of((String[]) row.getArray("criteria").getArray()),
                List.of((String[]) row.getArray("scale").getArray()),
                row.getString("citation"),
                row.getString("audience"),
                row.getLong("asked"),
                row.getInt("least"),
                row.getObject("closes", LocalDate.class),
                row.getLong("made_by"),
                row.getString("made_by_name"),
                row.getObject("opened_on", LocalDate.class));
    }
}
