package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each level has its own openness (B3): the catalogue tells it, a branch publishes its month, a group leaves it undone, and whoever
 * supervises sees which. What is published here stands in the standard sheet by itself (B15); what hangs on a wall is
 * entered by hand in the same form, and not without its day.
 */
class LevelsJourneyTest extends JourneyTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 29);
    private static final String SECTION = HengLing.NAME + "/企业审计处/一科";
    private static final String TITLE = "一科十月公开";

    private void month() throws IOException {
        hengLing(BEFORE);
        bureau.adoptOpenAffairs();
        bureau.give(Station.head(SECTION), "SJ081");
        bureau.give(Station.head(SECTION + "/第一审计组"), "SJ082");
        day(BEFORE);
        day(LocalDate.of(2026, 11, 5));
    }

    private void toUnit(Page page, String path) {
        long unit = Tenancy.within(
                institution.id(),
                () -> context.getBean(Units.class).byPath(path).orElseThrow().id());
        page.navigate("/open");
        page.locator(".open-units a[href='/open/units/" + unit + "']").click();
    }

    @Test
    void each_level_publishes_its_own_and_what_is_missing_is_seen() throws IOException {
        month();
        Page head = signIn("SJ081");
        GoingPublic.begin(head, "支局月度公开");
        head.fill("input[name=title]", TITLE);
        head.fill("textarea[name=body]", "一、收入和指标\n十月完成审计项目两个。\n\n二、考核得分\n照考核办法打分，复核过。\n\n三、奖惩\n没有。");
        head.fill("textarea[name=cells]", "支出\t金额（元）\n办公用品\t320");
        GoingPublic.handIn(head);
        Page supervisor = signIn("SJ006");
        GoingPublic.clear(supervisor, TITLE);
        GoingPublic.publish(head, TITLE);

        head.navigate("/records/open-affairs/openness-sheet");
        head.getByText(TITLE).first().click();
        assertThat(head.getByText("收入和指标").first()).isVisible();
        assertThat(head.getByText("公开栏").first()).isVisible();
        assertThat(head.getByText("夏志宏起草，宋立新审核").first()).isVisible();
        screen(head, "sheet-filled");

        Page staff = signIn("SJ083");
        staff.navigate("/open/catalogue");
        for (String rule : new String[] {"管局季度公开", "二级局季度公开", "支局月度公开", "班务月度公开"}) {
            assertThat(staff.getByText(rule).first()).isVisible();
        }
        staff.locator("details")
                .filter(new Locator.FilterOptions().setHasText("班务月度公开"))
                .first()
                .locator("summary")
                .click();
        assertThat(staff.locator("details[open]").getByText("民主管理小组").first()).isVisible();
        screen(staff, "levels-catalogue");
        toUnit(staff, SECTION);
        assertThat(staff.locator(".open-expected").getByText("11月5日公开").first()).isVisible();
        screen(staff, "levels-branch");

        day(LocalDate.of(2026, 11, 12));
        toUnit(staff, SECTION + "/第一审计组");
        assertThat(staff.locator(".open-expected .is-late").first()).isVisible();
        screen(staff, "levels-group-missing");
        supervisor.navigate("/open/missing");
        assertThat(supervisor
                        .locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("第一审计组"))
                        .first())
                .containsText("班务月度公开");
        screen(supervisor, "levels-missing");
        supervisor.locator("select[name='level']").selectOption("4");
        press(supervisor, "筛选");
        assertThat(supervisor.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("管局季度公开")))
                .hasCount(0);
        var taken = supervisor.request().get(supervisor.url().replace("/open/missing?", "/open/missing/export.csv?"));
        org.assertj.core.api.Assertions.assertThat(taken.text())
                .contains("班务月度公开", "第一审计组")
                .doesNotContain("管局季度公开");
        supervisor.navigate("/notices");
        assertThat(supervisor.getByText("班务月度公开").first()).isVisible();
    }

    @Test
    void what_hangs_on_a_wall_is_entered_by_hand_in_the_same_form() throws IOException {
        hengLing(TODAY);
        bureau.adoptOpenAffairs();
        happened(
                "GK-1",
                Map.of(
                        "kind", "item-published",
                        "date", TODAY.toString(),
                        "unit", HengLing.NAME + "/人事教育处",
                        "item", "年度考核办法",
                        "handler", "hr"));
        Page hr = signIn("SJ013");
        GoingPublic.toDuty(hr, "登记刚公开的这一项");
        screen(hr, "sheet-duty");
        hr.getByText("去登记").click();
        hr.locator("select[name='f.unit']").selectOption(new SelectOption().setLabel("人事教育处"));
        hr.fill("[name='f.item']", "年度考核办法");
        hr.getByLabel("任务", new Page.GetByLabelOptions().setExact(true)).check();
        hr.fill("[name='f.content']", "考核分数怎么打、谁来打");
        hr.fill("[name='f.form']", "公开栏");
        hr.fill("[name='f.procedure']", "处务会定，处长签");
        hr.fill("[name='f.time_limit']", "2026-11-10");
        press(hr, "记下");
        assertThat(hr.locator(".flaw").first()).isVisible();
        screen(hr, "sheet-form");
        windows().forgive("422");
        hr.fill("[name='f.published_on']", "2026-11-10");
        press(hr, "记下");
        assertThat(hr.getByRole(AriaRole.STATUS)).containsText("也算办完了。");

        hr.navigate("/records/open-affairs/openness-sheet");
        assertThat(hr.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("年度考核办法")))
                .containsText("11月10日");
        screen(hr, "sheet-by-hand");
    }
}
