package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A15: the hotline takes calls, what is urgent comes first, the household says it still drips, then that it is good, and rates. */
class ServiceDeskJourneyTest extends JourneyTest {
    private static void call(Page desk, String whose, String what, boolean urgent, String address, String said) {
        desk.navigate("/voice/repairs/new");
        desk.fill("input[name=person]", whose);
        desk.getByLabel(what, new Page.GetByLabelOptions().setExact(true)).check();
        if (urgent) {
            desk.getByLabel("是", new Page.GetByLabelOptions().setExact(true)).check();
        }
        desk.fill("input[name=address]", address);
        desk.fill("input[name=caller]", "家属");
        desk.fill("textarea[name=detail]", said);
    }

    @Test
    void the_hotline_takes_a_call_and_the_household_has_the_last_word() throws IOException {
        hengLing(TODAY);
        bureau.give(Station.seat("service-centre"), "SJ118");
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
        press(desk, "上门修好");

        Page household = signIn("SJ080");
        household.navigate("/voice/repairs");
        household.locator("tbody a").first().click();
        household.getByLabel("没有修好").check();
        household.fill("main textarea[name=reason]", "夜里还在滴");
        press(household, "登记结果");
        desk.reload();
        press(desk, "上门修好");
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
    }
}
