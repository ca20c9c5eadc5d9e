package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 任前公示 (B10): 夏志宏 is nominated, the notice is posted, somebody objects, it is looked into and answered, then he is appointed. */
class NominationJourneyTest extends JourneyTest {
    private static final String TITLE = "任前公示：夏志宏";

    private void nominated() throws IOException {
        hengLing(TODAY);
        bureau.adoptOpenAffairs();
        bureau.give(Station.seat("party-committee"), "SJ001");
        happened(
                "TM-1",
                Map.of(
                        "kind", "nominated",
                        "date", TODAY.toString(),
                        "person", "SJ081",
                        "position", "企业审计处副处长",
                        "results_attached", "yes"));
    }

    private void posted(Page hr, Page discipline) {
        GoingPublic.begin(hr, "任前公示");
        hr.fill("input[name=title]", TITLE);
        hr.fill(
                "textarea[name=body]",
                "一、姓名\n夏志宏，企业审计处一科科长。\n\n二、拟任职务\n企业审计处副处长。\n\n三、怎样提异议\n公示五个工作日，可以在这一项下面提，也可以找纪检监察室。");
        GoingPublic.handIn(hr);
        GoingPublic.clear(discipline, TITLE);
        GoingPublic.publish(hr, TITLE);
    }

    @Test
    void a_nomination_is_posted_objected_to_looked_into_and_then_decided() throws IOException {
        nominated();
        Page hr = signIn("SJ013");
        Page discipline = signIn("SJ019");
        posted(hr, discipline);
        String item = hr.url();
        assertThat(hr.getByText("还有 5 个工作日")).isVisible();
        screen(hr, "nomination-notice");

        Page colleague = signIn("SJ080");
        colleague.navigate(item);
        colleague
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("提异议"))
                .click();
        String topic = colleague.url();
        colleague.locator("section[aria-labelledby=speak] textarea").fill("三月他不在项目上，考勤表却是满的，请查一查。");
        colleague.locator("input[name=confidence][value=true]").check();
        screen(colleague, "nomination-object");
        press(colleague, "提出异议");

        Page himself = signIn("SJ081");
        himself.navigate(topic);
        assertThat(himself.getByText("考勤表却是满的")).hasCount(0);
        screen(himself, "nomination-himself");

        day(LocalDate.of(2026, 12, 1));
        hr.navigate(topic);
        press(hr, "不再收意见");
        hr.navigate(topic);
        hr.getByLabel("有异议", new Page.GetByLabelOptions().setExact(true)).check();
        hr.fill("textarea[name=reason]", "有职工反映考勤不实");
        screen(hr, "nomination-objected");
        press(hr, "登记结果");

        discipline.navigate(topic);
        assertThat(discipline.getByText("考勤表却是满的").first()).isVisible();
        discipline.fill("#opinion-1 textarea", "调了门禁和项目日志：三月他在市局集中办案，考勤由办案组代记，属实。");
        screen(discipline, "nomination-check");
        discipline.locator("#opinion-1 button").last().click();
        discipline
                .getByLabel("不属实", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(discipline, "登记结果");

        Page leader = signIn("SJ001");
        leader.navigate(topic);
        leader.getByLabel("任命", new Page.GetByLabelOptions().setExact(true)).check();
        screen(leader, "nomination-appoint");
        press(leader, "登记结果");
        hr.navigate(topic);
        press(hr, "办好");

        colleague.navigate(topic);
        assertThat(colleague.getByText("考勤由办案组代记").first()).isVisible();
        colleague.navigate(item);
        assertThat(colleague.getByText("提了 1 条异议，都查清答复了")).isVisible();
        screen(colleague, "nomination-done");
    }
}
