package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has answered a questionnaire, and, far from it, what was answered. */
@Repository
@Transactional(readOnly = true)
public class SurveyAnswers {
    private final JdbcClient jdbc;

    SurveyAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a grade was given; both numbers from 1. */
    public record Tally(int criterion, int grade, long given) {}

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
}
