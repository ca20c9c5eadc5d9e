package cn.jiannuo.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class KeysTest {
    /** Tables that belong to no institution: which there are, and what a browser's session remembers. */
    private static final String SHARED = "('institution', 'spring_session', 'spring_session_attributes')";

    private static final String OURS = """
            from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
              and t.relname not in\s""" + SHARED;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Institutions institutions;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void the_institution_leads_every_key_and_every_unique_index() {
        List<String> wrong = jdbc.sql("select n.nspname || '.' || i.indexrelid::regclass::text from pg_index i "
                        + "join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace "
                        + "join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] "
                        + "where i.indisunique and a.attname <> 'institution_id' and t.relname not in " + SHARED
                        + " and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')")
                .query(String.class)
                .list();

        assertThat(wrong).isEmpty();
        assertThat(jdbc.sql("select count(*) " + OURS).query(Long.class).single())
                .isPositive();
    }

    @Test
    void every_table_has_a_key_and_is_split_by_institution() {
        assertThat(jdbc.sql(
                                "select n.nspname || '.' || t.relname " + OURS
                                        + " and not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)")
                        .query(String.class)
                        .list())
                .as("tables without a key")
                .isEmpty();
        assertThat(jdbc.sql("select n.nspname || '.' || t.relname " + OURS
                                + " and not (t.relrowsecurity and t.relforcerowsecurity)")
                        .query(String.class)
                        .list())
                .as("tables without row-level security")
                .isEmpty();
    }

    @Test
    void every_foreign_key_between_split_tables_carries_the_institution() {
        assertThat(jdbc.sql("select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid "
                                + "join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1] "
                                + "where c.contype = 'f' and a.attname <> 'institution_id' and t.relname not in "
                                + SHARED)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_applications_role_owns_nothing_and_cannot_step_around_the_policies() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_raw_connection_of_one_institution_neither_sees_nor_writes_anothers_rows() throws SQLException {
        InstitutionId one = Founding.institution(institutions);
        InstitutionId other = Founding.institution(institutions);
        try (Connection raw = DriverManager.getConnection(
                        url, "jiannuo_app", TestDatabase.server().password());
                Statement statement = raw.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from identity.account"))
                    .as("no institution named")
                    .isInstanceOf(SQLException.class);
            statement.execute("select set_config('jiannuo.institution', '" + one.value() + "', false)");
            statement.execute(insert(one));
            assertThatThrownBy(() -> statement.execute(insert(other))).hasMessageContaining("row-level security");
            statement.execute("select set_config('jiannuo.institution', '" + other.value() + "', false)");
            var seen = statement.executeQuery("select count(*) from identity.account");
            seen.next();
            assertThat(seen.getLong(1)).isZero();
            assertThatThrownBy(() -> statement.execute("alter table identity.account disable row level security"))
                    .hasMessageContaining("owner");
        }
    }

    private static String insert(InstitutionId institution) {
        return "insert into identity.account (institution_id, sign_in_name, shown_name, password_hash, powers, created_at) "
                + "values (" + institution.value() + ", 'raw', 'raw', 'x', array['MEMBER'], now())";
    }
}
