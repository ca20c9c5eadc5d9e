package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by another house's word; a context of its own, because the house is configured at start. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SetClock.class)
@ContextConfiguration(initializers = {TestDatabase.class, OtherHouse.class})
class VouchedTest {
    @Autowired
    MockMvcTester tester;

    @Autowired
    Institutions institutions;

    @Autowired
    OpenAccount open;

    InstitutionId institution;

    @BeforeEach
    void found() {
        institution = institutions
                .find("vouched-for")
                .orElseGet(() -> {
                    Institution founded = institutions.found("vouched-for", "云岭市统计局", "");
                    Tenancy.run(founded.id(), () -> open.open("SJ0012", "周敏", 12L, "周一早上先浇花再开会", Set.of(Power.MEMBER)));
                    return founded;
                })
                .id();
    }

    private Door door() {
        return new Door(tester, institutions, institution, "10.4.0.1");
    }

    /** Goes there, comes back with a code. */
    private static MvcTestResult come(Door door, String user, String code, String nonceSuffix) throws Exception {
        URI there = URI.create(String.valueOf(
                door.get("/oauth2/authorization/house").getResponse().getHeader("Location")));
        var asked = UriComponentsBuilder.fromUri(there).build().getQueryParams();
        OtherHouse.vouch(code, user, asked.getFirst("nonce") + nonceSuffix);
        String state = java.net.URLDecoder.decode(
                String.valueOf(asked.getFirst("state")), java.nio.charset.StandardCharsets.UTF_8);
        return door.getWith("/login/oauth2/code/house", "code", code, "state", state);
    }

    @Test
    void the_sign_in_page_offers_the_other_house() {
        assertThat(door().get("/sign-in")).bodyText().contains("用市政务统一身份登录", "/oauth2/authorization/house");
    }

    @Test
    void whoever_has_an_account_here_comes_in_as_themselves() throws Exception {
        Door door = door();

        assertThat(come(door, "SJ0012", "c1", "")).hasHeader("Location", "/");

        assertThat(door.get("/me")).hasStatusOk().bodyText().contains("周敏", "职工");
        assertThat(door.get("/me/sessions")).bodyText().contains("10.4.0.1");
    }

    @Test
    void whoever_has_none_is_refused_with_clear_words_and_no_session() throws Exception {
        Door door = door();

        assertThat(come(door, "stranger", "c2", "")).hasHeader("Location", "/sign-in?unknown");

        assertThat(door.get("/sign-in?unknown")).bodyText().contains("这里没有您的账号");
        assertThat(door.get("/me")).hasStatus(302);
    }

    @Test
    void a_token_for_another_sign_in_is_not_taken() throws Exception {
        Door door = door();

        assertThat(come(door, "SJ0012", "c3", "x")).hasHeader("Location", "/sign-in?unreachable");

        assertThat(door.get("/me")).hasStatus(302);
    }

    @Test
    void a_code_that_the_house_does_not_know_lets_nobody_in() throws Exception {
        Door door = door();
        door.get("/oauth2/authorization/house");

        assertThat(door.getWith("/login/oauth2/code/house", "code", "nonsense", "state", "nonsense"))
                .hasHeader("Location", "/sign-in?unreachable");
    }
}
