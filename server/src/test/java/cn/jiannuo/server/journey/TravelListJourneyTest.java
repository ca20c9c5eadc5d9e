package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * E12: who goes to recuperate is posted in the unit, and read there alone. Somebody objects; before the answer nothing is settled; the
 * list is settled when the time is over and all are answered.
 */
class TravelListJourneyTest extends JourneyTest {
    private static final String TITLE = "2026年第三批疗休养名单";

    private void arrived() throws IOException {
        hengLing(TODAY);
        bureau.adoptToo("recuperation-and-condolence/2018-04-24.md");
        bureau.give(Station.seat("union"), "SJ023");
        happened(
                "MD-1",
                Map.of(
                        "kind",
                        "recuperation-list",
                        "date",
                        TODAY.toString(),
                        "unit",
                        HengLing.NAME + "/企业审计处",
                        "batch",
                        "2026年第三批"));
    }

    private static void seesNothing(Page stranger, String item, String topic) {
        stranger.navigate("/open?q=疗休养");
        assertThat(stranger.getByText(TITLE)).hasCount(0);
        stranger.navigate(item);
        assertThat(stranger.getByText("方俊伟")).hasCount(0);
        stranger.navigate(topic);
        assertThat(stranger.getByText("方俊伟")).hasCount(0);
        stranger.navigate("/deliberations");
        assertThat(stranger.getByText("听对疗休养名单的异议")).hasCount(0);
        stranger.navigate("/notices");
        assertThat(stranger.getByText(TITLE)).hasCount(0);
    }

    @Test
    void the_list_of_those_who_go_is_posted_in_their_unit_and_settled_once_every_objection_is_answered()
            throws IOException {
        arrived();
        Page head = signIn("SJ079");
        GoingPublic.begin(head, "公示疗休养名单");
        head.fill("input[name=title]", TITLE);
        head.fill("textarea[name=body]", "一、姓名、岗位、入选理由、批次\n方俊伟，第一审计组组长，连续两年考核优秀，第三批。\n崔丽娜，第二审计组组长，市里重点项目一线，第三批。");
        GoingPublic.handIn(head);
        Page union = signIn("SJ023");
        GoingPublic.clear(union, TITLE);
        GoingPublic.publish(head, TITLE);
        String item = head.url();
        screen(head, "travel-posted");

        Page colleague = signIn("SJ083");
        colleague.navigate("/notices");
        colleague.getByText("公开了“" + TITLE + "”").first().click();
        assertThat(colleague.getByText("方俊伟，第一审计组组长").first()).isVisible();
        colleague
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("提异议"))
                .click();
        String topic = colleague.url();
        colleague.locator("section[aria-labelledby=speak] textarea").fill("方俊伟去年才去过，今年是不是先让没去过的人去。");
        screen(colleague, "travel-object");
        press(colleague, "提出异议");
        seesNothing(signIn("SJ009"), item, topic);
        windows().forgive("404");

        day(LocalDate.of(2026, 12, 1));
        union.navigate(topic);
        choose(union, "没有问题", "");
        assertThat(union.locator("main .is-refused")).containsText("没有答复");
        screen(union, "travel-refused");
        union.fill("#opinion-1 textarea", "查了疗休养登记：方俊伟上一次是2023年，去年去的是同处另一位同志。");
        union.locator("#opinion-1 button").last().click();
        choose(union, "没有问题", "");
        screen(union, "travel-settled");
        colleague.navigate(topic);
        assertThat(colleague.getByText("上一次是2023年").first()).isVisible();
        colleague.navigate(item);
        assertThat(colleague.getByText("提了 1 条异议，都查清答复了")).isVisible();
        screen(colleague, "travel-read");
    }
}
