package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the one person somebody typed: a code, a name, or both as the list of suggestions writes them. */
@Component
@Transactional(readOnly = true)
public class FindPerson {
    private static final int SUGGESTED = 300;

    private final JdbcClient jdbc;

    FindPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody to choose. */
    public record Choice(long id, String code, String name, String path) {
        /** As it is suggested and may be typed. */
        public String text() {
            return name + " " + code;
        }
    }

    private static final String SELECT = """
            select p.person_id as id, p.code, p.name, u.path from organization.person p
              join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
             where p.institution_id = :institution and p.left_on is null
            """;

    /** Done with the person's id, or why nobody was found. */
    public Outcome find(String typed) {
        String text = typed.strip();
        List<Choice> found = jdbc.sql(
                        SELECT
                                + " and (lower(p.code) = lower(:text) or p.name = :text or p.name || ' ' || p.code = :text) limit 4")
                .param("institution", Tenancy.id())
                .param("text", text)
                .query(Choice.class)
                .list();
        if (found.size() == 1) {
            return new Outcome.Done(found.getFirst().id());
        }
        if (text.isEmpty() || found.isEmpty()) {
            return new Outcome.Refused(
                    "organization.refused." + (text.isEmpty() ? "nobody-typed" : "nobody"), List.of(text));
        }
        String names = found.stream().map(Choice::text).collect(Collectors.joining("、"));
        return new Outcome.Refused("organization.refused.several", List.of(text, names));
    }

    /** People to suggest: those of a unit and below first, then the others in the order of the roster. */
    public List<Choice> suggested(String unitPath) {
        return jdbc.sql(SELECT
                        + " order by (u.path = :unit or starts_with(u.path, :unit || '/')) desc, p.place limit :limit")
                .param("institution", Tenancy.id())
                .param("unit", unitPath)
                .param("limit", SUGGESTED)
                .query(Choice.class)
                .list();
    }
}
