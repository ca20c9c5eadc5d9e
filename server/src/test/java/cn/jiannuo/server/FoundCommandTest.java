package cn.jiannuo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundCommandTest {
    private static final String[] THREE = {"--system=陈建国", "--security=林小燕", "--audit=赵桂芳"};

    private final Map<String, Object> database = TestDatabase.fresh();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int found(String... args) {
        said.reset();
        List<String> all = new ArrayList<>(Arrays.asList(args));
        database.forEach((key, value) -> {
            // a clock would strike beside the command; it turns it off itself
            if (!key.equals("jiannuo.clock")) {
                all.add("--" + key + "=" + value);
            }
        });
        return FoundCommand.found(new PrintStream(said, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String[] with(String code, String name, String... people) {
        List<String> all = new ArrayList<>(List.of(code, name));
        all.addAll(Arrays.asList(people));
        return all.toArray(String[]::new);
    }

    private List<String> accounts() throws SQLException {
        String name = String.valueOf(database.get("spring.datasource.url")).replaceFirst(".*/", "");
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.server().administrator(name);
                ResultSet row = connection.createStatement().executeQuery("""
                        select sign_in_name || ' ' || shown_name || ' ' || powers[1] || ' ' || must_change
                          from identity.account order by account_id""")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Test
    void an_empty_database_gets_an_institution_and_three_administrators_and_never_twice() throws SQLException {
        assertThat(found(with("hengling", "衡岭市审计局", THREE))).as(said()).isZero();
        List<String> passwords = said().lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" +")[1])
                .toList();
        assertThat(passwords).hasSize(3).doesNotHaveDuplicates().allMatch(one -> one.matches("(\\w{5}-){2}\\w{5}"));
        List<String> opened = List.of(
                "system 陈建国 SYSTEM_ADMINISTRATOR true",
                "security 林小燕 SECURITY_ADMINISTRATOR true",
                "audit 赵桂芳 AUDIT_ADMINISTRATOR true");
        assertThat(accounts()).isEqualTo(opened);

        assertThat(found(with("hengling", "衡岭市审计局", THREE))).isEqualTo(1);
        assertThat(said()).contains("衡岭市审计局").doesNotContain("  system");
        assertThat(found(with("hengling-2", "衡岭市审计局", THREE))).isEqualTo(1);
        assertThat(found(with("yunling", "云岭市统计局", "--system=陈建国", "--security=陈建国", "--audit=赵桂芳")))
                .isEqualTo(1);
        assertThat(found(with("yunling", "云岭市统计局", "--system=陈建国"))).isEqualTo(1);
        assertThat(found(with("云岭", "云岭市统计局", THREE))).isEqualTo(1);
        assertThat(accounts()).isEqualTo(opened);
    }

    @Test
    void without_a_name_it_says_how_it_is_called() {
        assertThat(found("hengling")).isEqualTo(2);
        assertThat(said()).contains("./jiannuo found");
    }
}
