package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.journey.JourneyTest;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways in and the pages about them, in a real browser; pictures of every page lie in target/screens afterwards. */
class IdentityJourneyTest extends JourneyTest {
    private static final String PASSWORD = "周一早上先浇花再开会";

    @Autowired
    OpenAccount open;

    @Autowired
    Notices notices;

    private Page visitor() {
        return windows().open("zh-CN");
    }

    private void signIn(Page page, String name, String password) {
        // asked for first, so that it is where the door leads
        page.navigate("/me");
        if (page.locator("select[name=institution]").count() > 0) {
            page.selectOption("select[name=institution]", institution.code());
        }
        page.getByLabel("工号或账号").fill(name);
        page.getByLabel("密码").fill(password);
        press(page, "登录");
    }

    private void look(Page page, String name) {
        screen(page, "identity-" + name);
    }

    @Test
    void an_administrator_opens_an_account_whose_owner_changes_the_password_and_reads_the_log() {
        Tenancy.run(
                institution.id(),
                () -> open.open("aqgly", "安全管理员陶然", null, PASSWORD, Set.of(Power.SECURITY_ADMINISTRATOR)));
        Page tao = visitor();
        tao.navigate("/sign-in");
        look(tao, "sign-in");
        signIn(tao, "aqgly", "记错了的密码");
        look(tao, "sign-in-refused");
        signIn(tao, "aqgly", PASSWORD);
        tao.navigate("/accounts/new");
        look(tao, "account-new");
        tao.getByLabel("工号或账号").fill("sjgly");
        tao.getByLabel("称呼").fill("审计管理员李静");
        tao.getByLabel("职工").uncheck();
        tao.getByLabel("审计管理员").check();
        press(tao, "开一个账号");
        look(tao, "account-opened");
        String password = tao.locator(".code").innerText();
        tao.navigate("/accounts");
        look(tao, "accounts");
        tao.navigate("/clients");
        tao.getByLabel("系统名称").fill("市财政局工资系统");
        tao.getByLabel("读人员").check();
        tao.getByLabel("报事件").check();
        press(tao, "登记一个系统");
        assertThat(tao.locator(".token").innerText()).startsWith("jn_");
        look(tao, "clients");
        tao.navigate("/audit");
        look(tao, "refused-403");
        windows().forgive("status of 403");

        Page li = visitor();
        signIn(li, "sjgly", password);
        look(li, "password-first");
        li.getByLabel("现在的密码").fill(password);
        li.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill("审计的密码要长一点才好");
        li.getByLabel("新密码再输一遍").fill("审计的密码要长一点才好");
        press(li, "换密码");
        li.navigate("/audit");
        press(li, "核验日志");
        assertThat(li.getByRole(AriaRole.STATUS).first().innerText()).contains("日志完整");
        look(li, "audit");
    }

    @Test
    void a_member_puts_a_second_factor_on_a_phone_and_signs_in_with_it() {
        Tenancy.run(institution.id(), () -> {
            open.open("SJ0012", "周敏", 12L, PASSWORD, Set.of(Power.MEMBER));
            notices.tell("a", 12, Kind.TO_DO, "account.named", List.of("看望住院职工赵桂芳，还有 3 个工作日"), "/me", Urgency.TODAY);
            notices.tell("b", 12, Kind.PROMISED, "account.named", List.of("公布本处绩效奖金怎么算"), "/me", Urgency.TODAY);
        });
        Page zhou = visitor();
        signIn(zhou, "SJ0012", PASSWORD);
        zhou.navigate("/me");
        look(zhou, "me");
        zhou.navigate("/me/second-factor");
        look(zhou, "second-factor");
        String secret = zhou.locator(".mono").innerText().replace(" ", "");
        zhou.getByLabel("输入验证器显示的").fill(Phone.code(secret, Instant.now(clock)));
        press(zhou, "开启");
        look(zhou, "recovery-codes");
        String recovery = zhou.locator(".recovery li").first().innerText();
        zhou.navigate("/me/sessions");
        look(zhou, "sessions");
        zhou.navigate("/me/all");
        look(zhou, "all");
        zhou.navigate("/notices");
        look(zhou, "notices");
        zhou.navigate("/notices/choices");
        look(zhou, "notice-choices");
        zhou.navigate("/nowhere");
        look(zhou, "nowhere");
        windows().forgive("status of 403");

        Page again = visitor();
        signIn(again, "SJ0012", PASSWORD);
        look(again, "second-door");
        again.getByLabel("动态码或备用码").fill(recovery);
        press(again, "登录");
        again.navigate("/me");
        assertThat(again.locator("h1").innerText()).isEqualTo("周敏");
    }
}
