package cn.jiannuo.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class AuditPageTest {
    private static final Pattern OLDER = Pattern.compile("before=(\\d+)");

    @Autowired
    AuditChain chain;

    @Autowired
    MockMvcTester browser;

    @Autowired
    AuditLog log;

    @Autowired
    Institutions institutions;

    @Value("${spring.datasource.url}")
    String url;

    InstitutionId institution;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
    }

    private void tell(String name, String act, String subject) {
        Tenancy.run(institution, () -> log.write(new Actor.Member(institution, 3, 3, name), act, subject, Map.of()));
    }

    private MockMvcTester.MockMvcRequestBuilder get(String address) {
        return browser.get().uri(address).with(Founding.administrator(institution, Power.AUDIT_ADMINISTRATOR));
    }

    @Test
    void the_audit_administrator_finds_an_entry_by_actor_act_subject_and_day() {
        tell("周敏", "duty.completed", "看望赵桂芳");
        tell("何建平", "duty.waived", "调研南川县局");

        assertThat(get("/audit?actor=周"))
                .hasStatusOk()
                .bodyText()
                .contains("看望赵桂芳")
                .doesNotContain("调研南川县局");
        assertThat(get("/audit?act=duty.waived")).bodyText().contains("调研").doesNotContain("赵桂芳");
        assertThat(get("/audit?subject=桂芳")).bodyText().contains("周敏").doesNotContain("何建平");
        assertThat(get("/audit?from=2026-11-24")).bodyText().contains("没有找到");
        assertThat(get("/audit?from=2026-11-23&to=2026-11-23")).bodyText().contains("何建平", "周敏");
    }

    @Test
    void reading_the_log_is_itself_logged() {
        assertThat(get("/audit?subject=赵桂芳")).hasStatusOk();

        assertThat(get("/audit?act=audit.read")).bodyText().contains("查看日志", "对象：赵桂芳");
    }

    @Test
    void fifty_entries_stand_on_a_page_and_the_older_ones_on_the_next() throws Exception {
        for (int i = 1; i <= 60; i++) {
            tell("周敏", "duty.completed", "第" + i + "号");
        }

        assertThat(get("/audit?actor=周敏"))
                .bodyText()
                .contains("第60号", "第11号", "更早的")
                .doesNotContain("第10号");
        Matcher older = OLDER.matcher(String.valueOf(
                get("/audit?actor=周敏").exchange().getMvcResult().getResponse().getContentAsString()));
        assertThat(older.find()).isTrue();
        assertThat(get("/audit?actor=周敏&before=" + older.group(1)))
                .bodyText()
                .contains("第10号", "第1号")
                .doesNotContain("第11号");
    }

    @Test
    void the_table_for_a_spreadsheet_runs_nothing_that_a_stranger_typed() {
        tell("=HYPERLINK(1)", "duty.completed", "甲");

        assertThat(get("/audit/export").exchange())
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF第几条")
                .contains("'=HYPERLINK(1)")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void the_button_says_that_the_log_is_whole_or_where_it_breaks() throws Exception {
        tell("周敏", "duty.completed", "一");
        tell("周敏", "duty.completed", "二");
        assertThat(verify()).contains("日志完整，共 2 条");

        tamper();

        assertThat(verify()).contains("第 2 条被改动过");
    }

    private String verify() {
        var answer = browser.post()
                .uri("/audit/verify")
                .with(Founding.administrator(institution, Power.AUDIT_ADMINISTRATOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        return String.valueOf(answer.getMvcResult().getFlashMap().get("notice"));
    }

    private void tamper() throws Exception {
        chain.verify(institution);
        try (Connection connection = TestDatabase.server().administrator(url.substring(url.lastIndexOf('/') + 1));
                Statement raw = connection.createStatement()) {
            raw.execute("set session_replication_role = replica");
            raw.execute(
                    "update audit.entry set subject = '三' where seq = 2 and institution_id = " + institution.value());
        }
    }

    @Test
    void the_command_names_the_broken_log_and_says_so_with_its_exit_code() throws Exception {
        tell("周敏", "duty.completed", "一");
        tell("周敏", "duty.completed", "二");
        tamper();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = VerifyAudit.verify(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=jiannuo_app",
                "--spring.datasource.password=" + TestDatabase.server().password());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("云岭市统计局");
    }

    @ParameterizedTest
    @EnumSource(value = Power.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDIT_ADMINISTRATOR")
    void every_other_power_is_refused(Power power) {
        assertThat(browser.get().uri("/audit").with(Founding.administrator(institution, power)))
                .hasStatus(403);
        assertThat(browser.get().uri("/audit/export").with(Founding.administrator(institution, power)))
                .hasStatus(403);
    }

    @Test
    void another_institutions_log_is_not_to_be_seen() {
        tell("周敏", "duty.completed", "看望赵桂芳");
        InstitutionId other = Founding.institution(institutions);

        assertThat(browser.get().uri("/audit").with(Founding.administrator(other, Power.AUDIT_ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("赵桂芳");
    }
}
