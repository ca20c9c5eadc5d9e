package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A bonus is made public before it is paid (B12): each reads his own line (B13), asks about what he does not understand and is answered
 * (B4), and the publication stands in the standard sheet (B15).
 */
class BonusJourneyTest extends JourneyTest {
    private static final String TITLE = "企业审计处十月奖金分配";

    private void settled() throws IOException {
        hengLing(TODAY);
        bureau.adoptOpenAffairs();
        happened(
                "JJ-1",
                Map.of(
                        "kind",
                        "bonus-settled",
                        "date",
                        TODAY.toString(),
                        "unit",
                        HengLing.NAME + "/企业审计处",
                        "pay_date",
                        "2026-11-27"));
    }

    private Page published() {
        Page head = signIn("SJ079");
        GoingPublic.begin(head, "奖金先公开后发放");
        head.fill("input[name=title]", TITLE);
        head.fill("textarea[name=body]", "一、奖金总额\n十月奖金总额 36,600 元。\n\n二、核算办法\n每分 40 元，得分由科室先算、民主管理小组复核。");
        head.fill("textarea[name=cells]", "岗位\t应得\n处长\t3,800");
        press(head, "存下来");
        assertThat(head.getByRole(AriaRole.ALERT)).hasText("表格里要有“工号”或“姓名”一列，不然分不出哪一行给谁看。");
        windows().forgive("422");
        head.fill(
                "textarea[name=cells]",
                "工号\t姓名\t得分\t应得（元）\nSJ079\t梁文博\t95\t3,800\nSJ080\t赵桂芳\t94\t3,760\nSJ081\t夏志宏\t91\t3,640\n合计\t\t\t11,200");
        press(head, "存下来");
        screen(head, "bonus-draft");
        press(head, "请人审核");
        GoingPublic.clear(signIn("SJ006"), TITLE);
        GoingPublic.publish(head, TITLE);
        return head;
    }

    @Test
    void each_reads_his_own_line_of_a_bonus_asks_about_it_and_is_answered() throws IOException {
        settled();
        Page head = published();
        assertThat(head.getByText("3,640")).isVisible();
        String item = head.url();

        Page staff = signIn("SJ080");
        staff.navigate("/open");
        staff.getByText(TITLE).first().click();
        assertThat(staff.getByText("3,760")).isVisible();
        assertThat(staff.getByText("3,640")).hasCount(0);
        staff.fill("section[aria-labelledby=questions] textarea", "十月有两个夜班，分里没有，怎么算的？");
        screen(staff, "bonus-own-line");
        press(staff, "提问");
        told(staff, "问题收到了。到哪一步、怎么答复，都在这一页看。");
        screen(staff, "question-asked");
        String question = staff.url();

        head.navigate("/duties");
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("答复对公开内容的疑问"))
                .first()
                .click();
        if (!head.url().contains("/open/questions/")) {
            screen(head, "question-duty");
            head.locator("main a[href^='/matters/']").first().click();
        }
        assertThat(head.getByText("问的人没有写姓名。")).isVisible();
        assertThat(head.getByText("赵桂芳")).hasCount(0);
        head.fill("section[aria-labelledby=answer] textarea", "夜班另算，不在得分里。");
        screen(head, "question-answering");
        press(head, "答复");
        told(head, "答复好了，已经写在这一项下面。");

        staff.navigate(question);
        staff.fill("section.ask textarea", "还是没说夜班多少钱一个");
        screen(staff, "question-judging");
        press(staff, "没讲清楚，请监督部门看");
        Page supervisor = signedIn("SJ006");
        supervisor.navigate(question);
        supervisor.getByLabel("要重办").check();
        supervisor.fill("section[aria-labelledby=review] textarea", "请写明标准和本人的数。");
        screen(supervisor, "question-review");
        press(supervisor, "登记结果");
        head.navigate(question);
        head.fill("section[aria-labelledby=answer] textarea", "夜班每个 60 元，十月两个共 120 元，随十一月工资发。");
        press(head, "答复");
        staff.reload();
        press(staff, "清楚了");
        told(staff, "谢谢，这个问题办结了。");
        staff.navigate(item);
        assertThat(staff.getByText("夜班每个 60 元，十月两个共 120 元，随十一月工资发。")).isVisible();
        screen(staff, "question-under-item");
        staff.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        windows().save(staff, "item-print");
        staff.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var document = staff.request().get(item + "/document");
        assertThat(document.ok()).isTrue();
        assertThat(document.body().length).isGreaterThan(2000);

        staff.navigate("/open/mine");
        assertThat(staff.getByText("3,760")).isVisible();
        assertThat(staff.getByText("3,640")).hasCount(0);
        screen(staff, "open-mine-line");
        staff.navigate("/records/open-affairs/openness-sheet");
        assertThat(staff.getByText(TITLE).first()).isVisible();
        screen(staff, "openness-sheet");
    }
}
