package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 四个心中有数 (B13): the group's head tells targets, how bonuses are shared, honours and group affairs; 余静怡 reads all of it on one page,
 * with her own bonus and her own month, and says that she was told. Her colleague reads nothing of hers.
 */
class FourClearJourneyTest extends JourneyTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 29);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final String GROUP = HengLing.NAME + "/企业审计处/一科/第一审计组";
    private static final String TITLE = "第一审计组四季度心中有数";
    private static final String BONUS = "第一审计组十月奖金";

    private void november() throws IOException {
        hengLing(BEFORE);
        bureau.adoptOpenAffairs();
        bureau.give(Station.head(GROUP), "SJ082");
        day(BEFORE);
        day(DAY);
        happened(
                "JJ-1",
                Map.of("kind", "bonus-settled", "date", DAY.toString(), "unit", GROUP, "pay_date", "2026-11-12"));
    }

    private static void tell(Page head, Page checker, String duty, String title, String body, String cells) {
        GoingPublic.begin(head, duty);
        head.fill("input[name=title]", title);
        head.fill("textarea[name=body]", body);
        head.fill("textarea[name=cells]", cells);
        GoingPublic.handIn(head);
        GoingPublic.clear(checker, title);
        GoingPublic.publish(head, title);
    }

    private void told(Page head) {
        GoingPublic.toDuty(head, "告诉本人上月业绩：余静怡");
        head.getByText("去登记").click();
        head.fill("[name='f.month']", "2026年10月");
        head.fill("[name='f.result']", "底稿十一份，复核一次通过，得九十二分");
        head.fill("[name='f.bonus']", "3680");
        screen(head, "four-clear-note");
        press(head, "记下");
        told(head, "已记下，“告诉本人上月业绩：余静怡”也算办完了。");
    }

    @Test
    void each_has_four_things_clear_on_one_page_and_nothing_of_anybody_else() throws IOException {
        november();
        Page head = signIn("SJ082");
        Page checker = signIn("SJ006");
        tell(
                head,
                checker,
                "讲清四个心中有数",
                TITLE,
                "一、经营指标完成情况\n本季度项目两个，完成一个半。\n\n二、奖金核算分配政策\n每分四十元。\n\n三、评优选先办法和结果\n推荐一人，全组无记名投票。\n\n四、班务管理\n外勤轮流值班。",
                "");
        tell(
                head,
                checker,
                "奖金先公开后发放",
                BONUS,
                "一、奖金总额\n10,960 元。\n\n二、核算办法\n每分四十元。",
                "工号\t姓名\t得分\t应得（元）\nSJ082\t方俊伟\t95\t3,800\nSJ083\t余静怡\t92\t3,680\nSJ084\t汪嘉铭\t87\t3,480\n合计\t\t\t10,960");
        told(head);

        Page staff = signIn("SJ083");
        staff.navigate("/open/mine");
        assertThat(staff.locator("section[aria-labelledby=mine-targets]")).containsText(TITLE);
        assertThat(staff.locator("section[aria-labelledby=mine-bonus]")).containsText("3,680");
        assertThat(staff.locator("section[aria-labelledby=mine-own]")).containsText("得九十二分");
        assertThat(staff.locator("section[aria-labelledby=mine-honours]")).containsText(TITLE);
        assertThat(staff.getByText("3,480")).hasCount(0);
        screen(staff, "four-clear");
        staff.navigate("/");
        staff.getByText("告诉本人上月业绩").first().click();
        press(staff, "办到了");
        screen(staff, "four-clear-said");

        Page colleague = signIn("SJ084");
        colleague.navigate("/open/mine");
        assertThat(colleague.locator("section[aria-labelledby=mine-bonus]")).containsText("3,480");
        assertThat(colleague.getByText("3,680")).hasCount(0);
        assertThat(colleague.getByText("得九十二分")).hasCount(0);
    }
}
