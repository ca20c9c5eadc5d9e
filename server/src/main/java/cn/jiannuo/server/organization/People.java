package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current institution. */
@Component
@Transactional(readOnly = true)
public class People {
    /** People on a page of a list. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            select p.person_id, p.code, p.name, p.unit_id, u.path, p.post, p.employment
              from organization.person p
              join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
             where p.institution_id = :institution
            """;
    private static final String MATCHING =
            " and p.left_on is null and strpos(lower(concat_ws(' ', p.name, p.code, p.post, u.path)), lower(:text)) > 0";

    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of what was looked for.
     *
     * @param page from 1
     * @param total people on all pages
     */
    public record Found(List<Person> people, int page, long total) {}

    /** Also somebody who has left: what they did still carries their name. */
    public Optional<Person> byId(long id) {
        return Reading.once(
                new ById(id),
                () -> jdbc.sql(SELECT + " and p.person_id = :id")
                        .param("institution", Tenancy.id())
                        .param("id", id)
                        .query(People::person)
                        .optional());
    }

    private record ById(long id) {}

    /** Also somebody who has left. */
    public Optional<Person> byCode(String code) {
        return jdbc.sql(SELECT + " and p.code = :code")
                .param("institution", Tenancy.id())
                .param("code", code)
                .query(People::person)
                .optional();
    }

    /** Whoever a text names: by code, by a name that only one bears, or as {@link #unmistakable} writes it. */
    public Optional<Person> named(String text) {
        String plain = text.strip();
        return byCode(plain)
                .or(() -> only(bearing(plain)))
                .or(() -> byCode(plain.substring(plain.lastIndexOf(' ') + 1))
                        .filter(person -> plain.equals(person.name() + " " + person.code())));
    }

    /** How a form names somebody so that nobody else is meant: by name, and by code too where two share it. */
    public String unmistakable(Person person) {
        return bearing(person.name()).size() > 1 ? person.name() + " " + person.code() : person.name();
    }

    private List<Person> bearing(String name) {
        return jdbc.sql(SELECT + " and p.left_on is null and p.name = :name")
                .param("institution", Tenancy.id())
                .param("name", name)
                .query(People::person)
                .list();
    }

    private static Optional<Person> only(List<Person> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** In the order of the roster; ids nobody has are passed over. */
    public List<Person> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " and p.person_id = any(:ids) order by p.place")
                .param("institution", Tenancy.id())
                .param("ids", ids.toArray(Long[]::new))
                .query(People::person)
                .list();
    }

    /** Everybody who has not left, in the order of the roster. */
    public List<Person> all() {
        return jdbc.sql(SELECT + " and p.left_on is null order by p.place, p.person_id")
                .param("institution", Tenancy.id())
                .query(People::person)
                .list();
    }

    /** People of a unit and below it who have not left, in the order of the roster. */
    public List<Person> within(String unitPath) {
        return jdbc.sql(
                        SELECT
                                + " and p.left_on is null and (u.path = :path or starts_with(u.path, :path || '/')) order by p.place, p.person_id")
                .param("institution", Tenancy.id())
                .param("path", unitPath)
                .query(People::person)
                .list();
    }

    /**
     * People whose name, code, post or unit contains a text, in the order of the roster; an empty text finds everybody.
     *
     * @param page from 1, of {@value #PAGE}
     */
    public Found search(String text, int page) {
        List<Person> people = jdbc.sql(SELECT + MATCHING + " order by p.place, p.person_id limit :limit offset :offset")
                .param("institution", Tenancy.id())
                .param("text", text.strip())
                .param("limit", PAGE)
                .param("offset", (Math.max(page, 1) - 1L) * PAGE)
                .query(People::person)
                .list();
        long total = jdbc.sql("select count(*) from (" + SELECT + MATCHING + ") matching")
                .param("institution", Tenancy.id())
                .param("text", text.strip())
                .query(Long.class)
                .single();
        return new Found(people, Math.max(page, 1), total);
    }

    /** Whether somebody is in the roster today. */
    public boolean isHere(long id) {
        return jdbc.sql("select exists (select 1 from organization.person "
                        + "where institution_id = :institution and person_id = :id and left_on is null)")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How many people the roster has. */
    public long count() {
        return jdbc.sql(
                        "select count(*) from organization.person where institution_id = :institution and left_on is null")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("person_id"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("unit_id"),
                row.getString("path"),
                row.getString("post"),
                row.getString("employment"));
    }
}
