package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A15: the hotline takes calls, what is urgent comes first, the household says it still drips, then that it is good, and rates. All of it
 * stands in the register by itself, and the month's report begins with it.
 */
class ServiceDeskJourneyTest extends JourneyTest {
    /** Before November begins, for which the month's report is owed. */
    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 30);

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 2);

    private static final String REPORT = "2026年11月服务热线月报";

    private static void call(Page desk, String whose, String what, boolean urgent, String address, String said) {
        desk.navigate("/voice/repairs/new");
        desk.fill("input[name=person]", whose);
        desk.getByLabel(what, new Page.GetByLabelOptions().setExact(true)).check();
        if (urgent) {
            desk.getByLabel("是", new Page.GetByLabelOptions().setExact(true)).check();
        }
        desk.getByLabel(urgent ? "宿舍传达室" : "热线电话", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.fill("input[name=address]", address);
        desk.fill("input[name=caller]", "家属");
        desk.fill("textarea[name=detail]", said);
    }

    @Test
    void the_hotline_takes_a_call_and_the_household_has_the_last_word() throws IOException {
        hengLing(BEFORE);
        bureau.give(Station.seat("service-centre"), "SJ118");
        bureau.give(Station.seat("union"), "SJ023");
        day(BEFORE);
        day(TODAY);
        Page desk = signIn("SJ118");
        desk.navigate("/voice");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("家里报修"))
                .first()
                .click();
        screen(desk, "repairs-empty");
        call(desk, "赵桂芳", "水", false, "二号楼三单元401", "厨房龙头滴水");
        screen(desk, "repair-new");
        press(desk, "登记");
        assertThat(desk.locator("h1")).hasText("上门维修：赵桂芳");
        call(desk, "SJ074", "暖", false, "一号楼二单元302", "暖气不热，父母在家");
        press(desk, "登记");
        assertThat(desk.getByText("本人在外").first()).isVisible();
        call(desk, "周敏", "电", true, "三号楼一单元101", "跳闸，有焦味");
        press(desk, "登记");
        desk.navigate("/voice/repairs");
        Locator rows = desk.locator("tbody tr");
        assertThat(rows.nth(0)).containsText("周敏");
        assertThat(rows.nth(1)).containsText("薛明浩");
        assertThat(rows.nth(2)).containsText("赵桂芳");
        screen(desk, "repairs");
        desk.navigate("/voice/repairs?state=all&sheet=true");
        screen(desk, "repairs-sheet");

        desk.navigate("/voice/repairs?q=赵桂芳");
        desk.locator("tbody a").first().click();
        press(desk, "登记派人");
        mended(desk);

        Page household = signIn("SJ080");
        household.navigate("/voice/repairs");
        household.locator("tbody a").first().click();
        household.getByLabel("没有修好").check();
        household.fill("main textarea[name=reason]", "夜里还在滴");
        press(household, "登记结果");
        desk.reload();
        mended(desk);
        household.reload();
        household.getByLabel("修好", new Page.GetByLabelOptions().setExact(true)).check();
        press(household, "登记结果");
        household.getByLabel("满意", new Page.GetByLabelOptions().setExact(true)).check();
        household.fill("textarea[name=words]", "胡师傅来了两趟，很细心。");
        screen(household, "repair-rate");
        press(household, "评价");
        assertThat(household.getByText("您的评价记下了。")).isVisible();
        screen(household, "repair-rated");
        desk.navigate("/voice/repairs?state=ended");
        assertThat(desk.locator("tbody tr").first()).containsText("满意");
        cannotMend(desk);
        register(desk);
        report(desk);
    }

    private void cannotMend(Page desk) throws IOException {
        desk.navigate("/voice/repairs?q=周敏");
        desk.locator("tbody a").first().click();
        press(desk, "马上派人");
        desk.getByLabel("修不好").check();
        screen(desk, "repair-cannot-mend");
        desk.fill("main textarea[name=reason]", "总闸归供电公司，已经报修");
        press(desk, "登记结果");
        assertThat(desk.getByText("没有修好").first()).isVisible();
    }

    private void register(Page desk) throws IOException {
        desk.navigate("/records/harmonious-office/service-register");
        Locator rows = desk.locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("赵桂芳"))).containsText("修好");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("薛明浩"))).containsText("等着：登记派人");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("周敏"))).containsText("总闸归供电公司，已经报修");
        assertThat(desk.getByText("记一笔")).hasCount(0);
        screen(desk, "service-register");
        rows.first().getByText("看这件事").click();
        assertThat(desk.locator("h1")).containsText("：");
    }

    private void report(Page desk) throws IOException {
        day(DECEMBER);
        GoingPublic.begin(desk, "服务热线月报");
        Locator body = desk.locator("textarea[name=body]");
        assertThat(body)
                .hasValue(Pattern.compile(
                        "一、来电和登记件数\\s+2026年11月共登记 3 件。.*热线电话 2 件，宿舍传达室 1 件。.*二、修好件数\\s+修好 1 件。"
                                + ".*三、没修好的缘由\\s+没有修好 1 件。.*总闸归供电公司，已经报修。.*还在办（登记派人） 1 件。.*",
                        Pattern.DOTALL));
        assertThat(body).not().hasValue(Pattern.compile(".*(单元|赵桂芳).*", Pattern.DOTALL));
        screen(desk, "service-report-begun");
        desk.fill("input[name=title]", REPORT);
        body.fill(body.inputValue() + "停电的一户，供电公司说本周内来。");
        GoingPublic.handIn(desk);
        Page union = signIn("SJ023");
        GoingPublic.clear(union, REPORT);
        GoingPublic.publish(desk, REPORT);
        Page reader = signIn("SJ083");
        reader.navigate("/open?q=服务热线");
        reader.getByText(REPORT).first().click();
        assertThat(reader.getByText("共登记 3 件").first()).isVisible();
        screen(reader, "service-report-read");
    }
}
