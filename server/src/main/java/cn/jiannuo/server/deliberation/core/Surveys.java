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

/** Questionnaires. */
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
