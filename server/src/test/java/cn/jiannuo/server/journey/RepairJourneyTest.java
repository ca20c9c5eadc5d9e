package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tap drips at 赵桂芳's: the service centre sends somebody, it still drips, it is mended, and she says so. */
class RepairJourneyTest extends JourneyTest {
    @Test
    void a_repair_goes_back_when_the_household_says_it_still_drips_and_ends_when_it_is_good() throws IOException {
        hengLing(TODAY);
        bureau.give(Station.seat("service-centre"), "SJ006");
        happened(
                "CALL-1",
                Map.of(
                        "kind", "service-call",
                        "date", TODAY.toString(),
                        "person", "SJ080",
                        "matter", "water",
                        "urgent", "no"));

        Page centre = signIn("SJ006");
        centre.getByText("上门维修").first().click();
        assertThat(centre.locator("h1")).hasText("上门维修：赵桂芳");
        screen(centre, "matter-first-step");
        press(centre, "登记派人");
        mended(centre);
        assertThat(centre.getByRole(AriaRole.STATUS)).hasText("已登记，这件事往下走了。");

        Page household = signIn("SJ080");
        household.navigate("/matters");
        screen(household, "matters");
        household.getByText("上门维修").first().click();
        household.getByLabel("没有修好").check();
        press(household, "登记结果");
        assertThat(household.getByRole(AriaRole.STATUS)).hasText("请说明理由。");
        household.getByLabel("没有修好").check();
        household.fill("main textarea[name=reason]", "夜里还在滴");
        screen(household, "matter-still-broken");
        press(household, "登记结果");
        assertThat(household.getByText("第 2 次").first()).isVisible();

        centre.reload();
        mended(centre);
        household.reload();
        household.getByLabel("修好", new Page.GetByLabelOptions().setExact(true)).check();
        press(household, "登记结果");
        assertThat(household.getByText("办结").first()).isVisible();
        screen(household, "matter-ended");
    }
}
