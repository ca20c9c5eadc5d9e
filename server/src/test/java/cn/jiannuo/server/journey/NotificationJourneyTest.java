package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What everybody is told. A20: the quarterly notification, begun from what happened, edited, looked at, sent back once, told to all and
 * found again. C12: a step of the reform, told late, which stays to be seen.
 */
class NotificationJourneyTest extends JourneyTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 29);
    private static final String TITLE = "2026年第三季度重大事项通报";
    private static final String REFORM = "局属单位岗位设置方案获批";

    private void tellsThem(Page reader, String title) {
        reader.navigate("/notices");
        reader.getByText("公开了“" + title + "”").first().click();
        assertThat(reader.locator("h1")).hasText(title);
    }

    @Test
    void the_quarter_is_notified_to_everybody() throws IOException {
        hengLing(BEFORE);
        bureau.give(Station.seat("discipline"), "SJ019");
        day(BEFORE);
        day(LocalDate.of(2026, 10, 12));

        Page office = signIn("SJ006");
        GoingPublic.begin(office, "季度通报");
        assertThat(office.locator("input[name=title]")).hasValue(Pattern.compile(".*2026年第三季度.*"));
        Locator body = office.locator("textarea[name=body]");
        assertThat(body)
                .hasValue(Pattern.compile("一、重大事项\\s+二、重要工作进展\\s+三、没有按期办到的事\\s+.*到期 \\d+ 件，按期.*", Pattern.DOTALL));
        screen(office, "notification-begun");
        office.fill("input[name=title]", TITLE);
        body.fill("一、重大事项\n党组定了办公楼电梯更新。\n\n二、重要工作进展\n两个审计组进点。\n\n三、没有按期办到的事\n食堂改造晚了九天，刘师傅住院手术，换人接着办。");
        GoingPublic.handIn(office);

        Page checker = signIn("SJ019");
        checker.navigate("/open");
        checker.getByText(TITLE).first().click();
        for (Locator question : checker.locator("fieldset.part").all()) {
            question.getByLabel(
                            question.textContent().contains("病情") ? "有" : "没有",
                            new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        checker.fill("input[name=note]", "第三部分写了刘师傅的病情");
        press(checker, "答好了");
        told(checker, "答好了，退回去改。");

        office.reload();
        assertThat(office.getByText("退回来改：第三部分写了刘师傅的病情")).isVisible();
        screen(office, "notification-returned");
        body.fill("一、重大事项\n党组定了办公楼电梯更新。\n\n二、重要工作进展\n两个审计组进点。\n\n三、没有按期办到的事\n食堂改造晚了九天，经办人有事，换人接着办。");
        GoingPublic.handIn(office);
        GoingPublic.clear(checker, TITLE);
        GoingPublic.publish(office, TITLE);
        assertThat(office.locator(".is-kept").first()).containsText("10月12日");

        Page reader = signIn("SJ083");
        tellsThem(reader, TITLE);
        assertThat(reader.getByText("经办人有事，换人接着办").first()).isVisible();
        assertThat(reader.getByText("住院手术")).hasCount(0);
        screen(reader, "notification-read");
        reader.navigate("/open?q=电梯");
        assertThat(reader.locator(".open-list").getByText(TITLE)).isVisible();
        screen(reader, "notification-found");
    }

    @Test
    void a_step_of_the_reform_is_told_to_everybody_and_late_stays_late() throws IOException {
        hengLing(TODAY);
        bureau.adoptToo("look-back/2009-06-19.md");
        bureau.give(Station.seat("discipline"), "SJ019");
        happened("GG-1", Map.of("kind", "reform-step", "date", TODAY.toString(), "text", REFORM, "handler", "hr"));

        day(LocalDate.of(2026, 12, 3));
        Page supervisor = signIn("SJ019");
        supervisor.navigate("/notices");
        assertThat(supervisor.getByText("改革重要一步的通报").first()).isVisible();
        supervisor.navigate("/open/missing");
        assertThat(supervisor.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("改革重要一步的通报")))
                .containsText("由您监督");
        screen(supervisor, "open-missing");
        Page reader = signIn("SJ083");
        reader.navigate("/open");
        reader.getByText("看是哪几项").click();
        assertThat(reader.getByText("改革重要一步的通报")).isVisible();

        Page hr = signIn("SJ013");
        GoingPublic.begin(hr, "改革重要一步的通报");
        hr.fill("input[name=title]", REFORM);
        hr.fill("textarea[name=body]", "一、改什么\n岗位按新方案设置。\n\n二、为什么\n机构改革要求。\n\n三、对职工有什么影响\n不减人，不降级。\n\n四、有疑问问谁\n人事教育处。");
        press(hr, "存下来");
        press(hr, "写好了，去答");
        for (Locator answer : hr.getByLabel("没有").all()) {
            answer.check();
        }
        press(hr, "答好了");
        GoingPublic.publish(hr, REFORM);

        tellsThem(reader, REFORM);
        assertThat(reader.getByText("不减人，不降级").first()).isVisible();
        screen(reader, "reform-read");
        reader.navigate("/open/missing");
        assertThat(reader.getByText("改革重要一步的通报")).hasCount(0);
        reader.navigate("/open");
        assertThat(reader.getByText("12月3日公开，晚了")
                        .or(reader.getByText("12月3日 公开，晚了"))
                        .first())
                .isVisible();
    }
}
