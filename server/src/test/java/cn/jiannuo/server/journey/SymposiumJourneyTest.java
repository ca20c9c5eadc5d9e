package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A1 and A2: 孙立群 writes down what retired colleagues say while they speak; each opinion is answered within a month, whoever raised
 * it reads the answer, the union checks it, and what was answered late stays late.
 */
class SymposiumJourneyTest extends JourneyTest {
    /** Without what only a phone shows. */
    private static final LocatorAssertions.HasTextOptions SEEN =
            new LocatorAssertions.HasTextOptions().setUseInnerText(true);

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate MEETING = LocalDate.of(2026, 1, 22);

    private void begin() throws IOException {
        hengLing(NEW_YEAR);
        bureau.give(Station.seat("service-centre"), "SJ114");
        day(NEW_YEAR);
        day(MEETING);
    }

    /** The row in which the next thing said is typed. */
    private static Locator row(Page page) {
        return page.locator(".said-row").last();
    }

    private static void said(Page page, String words, String author, String handler) {
        row(page).locator("input[name=words]").fill(words);
        row(page).locator("input[name=author]").fill(author);
        row(page).locator("select[name=handler]").selectOption(handler);
        row(page).locator("input[name=words]").press("Enter");
    }

    @Test
    void what_people_say_is_written_down_while_they_speak_and_each_opinion_is_answered() throws IOException {
        begin();
        Page clerk = signIn("SJ019");
        clerk.getByText("开退休老同志座谈会").first().click();
        clerk.getByText("写记录").first().click();
        assertThat(clerk.locator("input[type=radio][value=retired]")).isChecked();
        minutes(clerk);

        Page retired = signIn("SJ042");
        retired.navigate("/voice/gatherings");
        screen(retired, "gathering-own");
        retired.setViewportSize(390, 844);
        retired.getByText("体检单位离宿舍太远").first().click();
        assertThat(retired.locator(".trail")).containsText("费学军");
        screen(retired, "gathering-said-open");

        answered();
        retired.reload();
        assertThat(retired.locator("main")).containsText("三月起改到宿舍旁的市三院");
        screen(retired, "gathering-said-answered");
        late();
        overview(clerk);
    }

    private void minutes(Page clerk) {
        clerk.fill("input[name='f.place']", "老干部活动室");
        clerk.fill("input[name=find]", "沈玉兰、霍秀珍、老科协杨志诚");
        clerk.locator("input[name=find]").press("Enter");
        assertThat(clerk.getByText("名册里没有：老科协杨志诚")).isVisible();
        screen(clerk, "gathering-minutes-people");
        press(clerk, "记为名册以外的人");
        assertThat(clerk.locator("textarea[name='f.guests']")).hasValue("老科协杨志诚");
        said(clerk, "体检单位离宿舍太远，腿脚不便的去不了", "霍秀珍", "service-centre");
        assertThat(row(clerk).locator("input[name=words]")).isFocused();
        said(clerk, "想学用手机挂号", "", "youth-league");
        said(clerk, "报销药费要跑三趟", "霍秀珠", "");
        press(clerk, "记完了，交给承办部门");
        assertThat(clerk.getByText("名册里没有“霍秀珠”")
                        .or(clerk.getByText("还没有选由谁办理。"))
                        .first())
                .isVisible();
        screen(clerk, "gathering-minutes-refused");
        windows().forgive("422");

        clerk.navigate("/voice/gatherings/harmonious-office/symposium/new");
        assertThat(clerk.getByText("上次写到")).isVisible();
        Locator third = clerk.locator(".said-row").nth(2);
        third.locator("input[name=author]").fill("霍秀珍");
        third.locator("select[name=handler]").selectOption("finance");
        screen(clerk, "gathering-minutes");
        press(clerk, "记完了，交给承办部门");
        assertThat(clerk.getByRole(AriaRole.STATUS)).containsText("记下了 3 条");
        assertThat(clerk.locator(".said-list > li")).hasCount(3);
        assertThat(clerk.getByText("还有").first()).isVisible();
        screen(clerk, "gathering-entry");
    }

    /** The service centre answers in time, and the union says that it was answered. */
    private void answered() {
        day(LocalDate.of(2026, 2, 10));
        Page handler = signIn("SJ114");
        handler.getByText("答复座谈会上的意见：体检单位").first().click();
        handler.getByText("去答复").first().click();
        handler.locator("textarea[name=words]").fill("三月起改到宿舍旁的市三院，腿脚不便的由车接。");
        screen(handler, "gathering-answer");
        handler.locator("textarea[name=words] >> xpath=ancestor::form")
                .locator("button")
                .first()
                .click();
        assertThat(handler.getByRole(AriaRole.STATUS)).containsText("答复已经送到");
        Page union = signIn("SJ023");
        union.navigate("/voice/gatherings");
        union.locator(".table a").first().click();
        union.getByText("办到哪一步").first().click();
        screen(union, "gathering-check");
        press(union, "答到了");
        assertThat(union.getByRole(AriaRole.STATUS)).hasText("谢谢，已记下。");
    }

    /** The others are past their month: late stays late. */
    private void late() {
        day(LocalDate.of(2026, 2, 26));
    }

    private void overview(Page clerk) {
        clerk.navigate("/voice/gatherings");
        Locator line = clerk.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("开退休老同志座谈会"));
        assertThat(line).containsText("已办");
        assertThat(line.locator("td").nth(1)).hasText("3", SEEN);
        assertThat(line.locator("td").nth(2)).hasText("1", SEEN);
        assertThat(line.locator("td").nth(3)).hasText("2", SEEN);
        assertThat(clerk.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("开中层干部座谈会")))
                .containsText("还没办");
        screen(clerk, "gathering-home");
    }
}
