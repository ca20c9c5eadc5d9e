package cn.jiannuo.server.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which institutions there are; the only table that is not split by institution. */
@Repository
public class Institutions {
    private static final String COLUMNS = "select institution_id, code, name, hotline from tenancy.institution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Institutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 机构: a body that keeps its own promises.
     *
     * @param code short Latin word, for addresses and files
     * @param hotline 服务热线, or empty
     */
    public record Institution(InstitutionId id, String code, String name, String hotline) {}

    /** Founds an institution; its code must be new. */
    public Institution found(String code, String name, String hotline) {
        int id = jdbc.sql("""
                        insert into tenancy.institution (code, name, hotline, created_at)
                        values (:code, :name, :hotline, :now) returning institution_id""")
                .param("code", code)
                .param("name", name)
                .param("hotline", hotline)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Institution(new InstitutionId(id), code, name, hotline);
    }

    public List<Institution> all() {
        return jdbc.sql(COLUMNS + "order by institution_id")
                .query(Institutions::row)
                .list();
    }

    public Institution get(InstitutionId id) {
        return jdbc.sql(COLUMNS + "where institution_id = :id")
                .param("id", id.value())
                .query(Institutions::row)
                .single();
    }

    /** The day from which it keeps its promises. */
    public LocalDate foundedOn(InstitutionId id) {
        return jdbc.sql("select created_at from tenancy.institution where institution_id = :id")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }

    public Optional<Institution> find(String code) {
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(Institutions::row)
                .optional();
    }

    private static Institution row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Institution(
                new InstitutionId(row.getInt("institution_id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("hotline"));
    }
}
