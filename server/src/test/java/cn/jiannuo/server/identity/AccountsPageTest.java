package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class AccountsPageTest {
    private static final String PASSWORD = "周一早上先浇花再开会";

    @Autowired
    MockMvcTester tester;

    @Autowired
    Institutions institutions;

    @Autowired
    OpenAccount open;

    InstitutionId institution;
    Door administrator;
    long member;
    long own;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
        Tenancy.run(institution, () -> {
            member = open.open("SJ0012", "周敏", 12L, PASSWORD, Set.of(Power.MEMBER));
            own = open.open("aqgly", "安全管理员陶然", null, PASSWORD, Set.of(Power.SECURITY_ADMINISTRATOR));
        });
        administrator = door();
        administrator.signIn("aqgly", PASSWORD);
    }

    private Door door() {
        return new Door(tester, institutions, institution, "10.3.0." + institution.value() % 250);
    }

    private MvcTestResult follow(MvcTestResult redirect) {
        return administrator.get(String.valueOf(redirect.getResponse().getHeader("Location")));
    }

    private static String once(String page) {
        return page.replaceAll("(?s).*<span class=\"code\">([a-z0-9-]+)</span>.*", "$1");
    }

    @Test
    void accounts_are_found_by_name_number_and_power() {
        assertThat(administrator.get("/accounts?text=周"))
                .bodyText()
                .contains("SJ0012")
                .doesNotContain("aqgly");
        assertThat(administrator.get("/accounts?power=SECURITY_ADMINISTRATOR"))
                .bodyText()
                .contains("陶然")
                .doesNotContain("周敏");
        assertThat(administrator.get("/accounts?text=没有这个人")).bodyText().contains("没有找到");
    }

    @Test
    void a_new_account_gets_a_password_that_is_shown_once_and_changed_at_the_first_sign_in() {
        var opened =
                administrator.post("/accounts", "name", "sjgly", "shown", "审计管理员李静", "powers", "AUDIT_ADMINISTRATOR");
        String shown = Door.text(follow(opened));
        String password = once(shown);
        assertThat(shown).contains("一次性密码", "只显示这一次");
        assertThat(follow(opened)).bodyText().doesNotContain(password);

        Door first = door();
        first.signIn("sjgly", password);
        assertThat(first.get("/audit")).as("before the change").hasHeader("Location", "/me/password");
        assertThat(first.get("/me/password")).bodyText().contains("这个密码是别人给您设的");
        first.post("/me/password", "old", password, "chosen", "审计的密码要长一点才好", "again", "审计的密码要长一点才好");
        assertThat(first.get("/audit")).hasStatusOk();
    }

    @Test
    void the_three_administrators_powers_never_meet_in_one_account() {
        assertThat(administrator.post(
                        "/accounts",
                        "name",
                        "both",
                        "shown",
                        "两样都管",
                        "powers",
                        "AUDIT_ADMINISTRATOR",
                        "powers",
                        "SECURITY_ADMINISTRATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("要各用各的账号", "value=\"both\"", "两样都管");
        assertThat(administrator.post(
                        "/accounts",
                        "name",
                        "mixed",
                        "shown",
                        "x",
                        "powers",
                        "AUDIT_ADMINISTRATOR",
                        "powers",
                        "MEMBER"))
                .bodyText()
                .contains("要各用各的账号");
        assertThatThrownBy(() -> Tenancy.run(
                        institution,
                        () -> open.open("raw", "raw", null, PASSWORD, Set.of(Power.AUDIT_ADMINISTRATOR, Power.MEMBER))))
                .as("the table refuses as well")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void somebody_who_is_not_on_the_roster_gets_no_members_account() {
        assertThat(administrator.post("/accounts", "name", "SJ9999", "shown", "某人", "powers", "MEMBER"))
                .bodyText()
                .contains("名册上今天没有工号“SJ9999”");
    }

    @Test
    void a_name_is_given_once_and_has_a_shape() {
        assertThat(administrator.post("/accounts", "name", "aqgly", "shown", "又一个", "powers", "AUDIT_ADMINISTRATOR"))
                .bodyText()
                .contains("已经有了");
        assertThat(administrator.post("/accounts", "name", "a b", "shown", "又一个", "powers", "AUDIT_ADMINISTRATOR"))
                .bodyText()
                .contains("不能做账号");
        assertThat(administrator.post("/accounts", "name", "abc", "shown", "又一个"))
                .bodyText()
                .contains("没有选权限");
    }

    @Test
    void changed_powers_end_the_sessions() {
        Door someone = door();
        someone.signIn("SJ0012", PASSWORD);
        assertThat(someone.get("/me")).hasStatusOk();

        administrator.post("/accounts/" + member + "/powers", "powers", "MEMBER", "powers", "SUPERVISOR");

        assertThat(someone.get("/me")).hasStatus(302);
        someone.signIn("SJ0012", PASSWORD);
        assertThat(someone.get("/me")).bodyText().contains("督查");
    }

    @Test
    void a_members_account_never_becomes_an_administrators() {
        var refused = administrator.post("/accounts/" + member + "/powers", "powers", "AUDIT_ADMINISTRATOR");

        assertThat(follow(refused)).bodyText().contains("不能改成管理员");
    }

    @Test
    void nobody_changes_their_own_account_nor_closes_the_last_administrators() {
        assertThat(follow(administrator.post("/accounts/" + own + "/close")))
                .bodyText()
                .contains("自己的账号不能自己改");
        long auditor = Tenancy.within(
                institution, () -> open.open("sj", "审计管理员", null, PASSWORD, Set.of(Power.AUDIT_ADMINISTRATOR)));
        assertThat(follow(administrator.post("/accounts/" + auditor + "/close")))
                .bodyText()
                .contains("最后一个这样的管理员");
    }

    @Test
    void a_forgotten_password_is_reset_and_a_locked_account_unlocked() {
        for (int i = 0; i < 5; i++) {
            door().signIn("SJ0012", "wrong-" + i);
        }
        assertThat(administrator.get("/accounts/" + member)).bodyText().contains("试错太多");
        assertThat(follow(administrator.post("/accounts/" + member + "/unlock")))
                .bodyText()
                .contains("已解锁");
        assertThat(door().signIn("SJ0012", PASSWORD)).hasHeader("Location", "/");

        String password = once(Door.text(follow(administrator.post("/accounts/" + member + "/password"))));

        assertThat(door().signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?refused");
        Door again = door();
        again.signIn("SJ0012", password);
        assertThat(again.get("/me")).hasHeader("Location", "/me/password");
    }

    @Test
    void a_closed_account_opens_no_door() {
        Door someone = door();
        someone.signIn("SJ0012", PASSWORD);

        administrator.post("/accounts/" + member + "/close");

        assertThat(someone.get("/me")).hasStatus(302);
        assertThat(door().signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?refused");
        assertThat(administrator.get("/accounts/" + member)).bodyText().contains("已停用");
    }

    @Test
    void another_institutions_account_is_not_there() {
        InstitutionId other = Founding.institution(institutions);
        long there =
                Tenancy.within(other, () -> open.open("x1", "别家", null, PASSWORD, Set.of(Power.SYSTEM_ADMINISTRATOR)));

        assertThat(administrator.get("/accounts/" + (there + 1000))).hasStatus(404);
        assertThat(administrator.get("/accounts?text=别家")).bodyText().contains("没有找到");
        assertThat(administrator.get("/accounts/" + there)).hasStatus(404);
    }

    @Test
    void a_refused_page_is_logged_with_the_address() {
        administrator.get("/audit");
        Tenancy.run(institution, () -> open.open("sj", "审计管理员", null, PASSWORD, Set.of(Power.AUDIT_ADMINISTRATOR)));
        Door auditor = door();
        auditor.signIn("sj", PASSWORD);

        assertThat(auditor.get("/audit?act=access.refused")).bodyText().contains("访问被拒绝", "打开 /audit", "10.3.0.");
    }
}
