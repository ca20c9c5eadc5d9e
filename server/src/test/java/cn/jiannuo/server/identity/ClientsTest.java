package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ClientsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    MockMvcTester tester;

    @Autowired
    Institutions institutions;

    @Autowired
    ClientTokens tokens;

    @Autowired
    SetClock.Hand clock;

    @Autowired
    JdbcClient jdbc;

    InstitutionId institution;
    Actor by;

    @BeforeEach
    void found() {
        clock.set(TODAY);
        institution = Founding.institution(institutions);
        by = new Actor.Administrator(institution, 1, "陶然");
    }

    @AfterEach
    void putTheClockBack() {
        clock.set(TODAY);
    }

    private ClientTokens.Registered register(Scope... scopes) {
        return (ClientTokens.Registered)
                Tenancy.within(institution, () -> tokens.register(by, "人事系统", Set.of(scopes), TODAY.plusDays(30)));
    }

    private MvcTestResult ask(String path, String token) {
        return tester.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    @Test
    void a_token_tells_who_brings_it_and_what_it_may_do() {
        assertThat(ask(
                        "/api/v1/me",
                        register(Scope.PEOPLE_READ, Scope.EVENTS_WRITE).token()))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"client\":\"人事系统\",\"scopes\":[\"events:write\",\"people:read\"]}");
    }

    @Test
    void a_new_token_is_shown_once_on_the_next_page_and_lies_in_no_table_on_the_way() throws Exception {
        MvcTestResult registered = tester.post()
                .uri("/clients")
                .with(Founding.administrator(institution, Power.SECURITY_ADMINISTRATOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", "考勤系统")
                .param("scopes", "people:read")
                .param("expires", TODAY.plusDays(30).toString())
                .exchange();
        String token = String.valueOf(registered.getMvcResult().getFlashMap().get("token"));
        assertThat(token).startsWith("jn_");
        assertThat(jdbc.sql("select encode(attribute_bytes, 'escape') from identity.spring_session_attributes")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(token));

        Cookie session = Objects.requireNonNull(registered.getResponse().getCookie("SESSION"));
        assertThat(clients(session)).contains(token);
        assertThat(clients(session)).doesNotContain(token);
    }

    private String clients(Cookie session) throws Exception {
        return tester.get()
                .uri("/clients")
                .cookie(session)
                .with(Founding.administrator(institution, Power.SECURITY_ADMINISTRATOR))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void without_a_good_token_the_answer_is_a_problem_that_says_what_is_needed() {
        String good = register(Scope.PEOPLE_READ).token();
        for (String bad : new String[] {
            "",
            "nonsense",
            good.substring(0, good.length() - 1) + (good.endsWith("a") ? "b" : "a"),
            "jn_999999_1_" + "a".repeat(43),
            "jn_0_1_" + "a".repeat(43)
        }) {
            assertThat(ask("/api/v1/me", bad))
                    .as(bad)
                    .hasStatus(401)
                    .hasHeader("WWW-Authenticate", "Bearer")
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .extractingPath("$.title")
                    .isEqualTo("需要有效的令牌");
        }
    }

    @Test
    void a_session_opens_no_door_for_systems() {
        assertThat(tester.get()
                        .uri("/api/v1/me")
                        .with(Founding.administrator(institution, Power.SECURITY_ADMINISTRATOR)))
                .hasStatus(401);
    }

    @Test
    void a_token_reaches_as_far_as_its_scopes() {
        assertThat(ask("/api/v1/people", register(Scope.DUTIES_READ).token()))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(403);
    }

    @Test
    void a_token_is_good_through_its_last_day() {
        String token = register(Scope.PEOPLE_READ).token();

        clock.set(TODAY.plusDays(30));
        assertThat(ask("/api/v1/me", token)).hasStatusOk();
        clock.set(TODAY.plusDays(31));
        assertThat(ask("/api/v1/me", token)).hasStatus(401);
    }

    @Test
    void a_revoked_token_is_void_at_once() {
        ClientTokens.Registered registered = register(Scope.PEOPLE_READ);

        Tenancy.run(institution, () -> tokens.revoke(by, registered.client()));

        assertThat(ask("/api/v1/me", registered.token())).hasStatus(401);
    }

    @Test
    void a_token_of_one_institution_is_none_of_anothers() {
        InstitutionId other = Founding.institution(institutions);
        String token = register(Scope.PEOPLE_READ).token();

        assertThat(ask("/api/v1/me", token.replaceFirst("jn_\\d+_", "jn_" + other.value() + "_")))
                .hasStatus(401);
    }

    @Test
    void the_security_administrator_registers_and_sees_the_token_once() {
        var administrator = Founding.administrator(institution, Power.SECURITY_ADMINISTRATOR);
        var registered = tester.post()
                .uri("/clients")
                .with(administrator)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", "财务系统")
                .param("scopes", "records:write")
                .param("expires", "2027-06-30")
                .exchange();
        String token = String.valueOf(registered.getMvcResult().getFlashMap().get("token"));

        assertThat(ask("/api/v1/me", token)).hasStatusOk();
        assertThat(tester.get().uri("/clients").with(administrator))
                .bodyText()
                .contains("财务系统", "记台账", "2027年6月30日")
                .doesNotContain(token);
    }

    @Test
    void a_client_without_scope_or_for_ten_years_is_refused_with_what_was_typed() {
        var administrator = Founding.administrator(institution, Power.SECURITY_ADMINISTRATOR);
        assertThat(tester.post()
                        .uri("/clients")
                        .with(administrator)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("name", "财务系统")
                        .param("expires", "2027-06-30"))
                .hasStatusOk()
                .bodyText()
                .contains("没有选范围", "value=\"财务系统\"");
        assertThat(tester.post()
                        .uri("/clients")
                        .with(administrator)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("name", "财务系统")
                        .param("scopes", "records:write")
                        .param("expires", "2036-06-30"))
                .bodyText()
                .contains("至多到2028年11月23日");
    }
}
