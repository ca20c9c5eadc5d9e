package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A4: 费学军 asks an audit team on its site what it needs, on his phone; each need has somebody who answers it within ten workdays. */
class FrontLineJourneyTest extends JourneyTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate VISIT = LocalDate.of(2026, 3, 18);

    private void begin() throws IOException {
        hengLing(NEW_YEAR);
        bureau.give(Station.seat("service-centre"), "SJ114");
        bureau.give(Station.seat("office"), "SJ007");
        day(NEW_YEAR);
        day(VISIT);
    }

    @Test
    void what_an_audit_team_needs_is_written_down_on_its_site_and_answered() throws IOException {
        begin();
        Page phone = signIn("SJ114");
        phone.setViewportSize(390, 844);
        phone.getByText("到审计一线问需要").first().click();
        phone.getByText("写记录").first().click();
        phone.fill("input[name='f.place']", "云溪高速公路跟踪审计组");
        phone.fill("input[name=find]", "方俊伟、余静怡");
        phone.locator("input[name=find]").press("Enter");
        need(phone, "工地没有网，底稿传不回来", "方俊伟", "office");
        need(phone, "缺一台扫描仪", "余静怡", "service-centre");
        screen(phone, "front-line-minutes");
        phone.setViewportSize(390, 844);
        press(phone, "记完了，交给承办部门");
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("记下了 2 条");
        screen(phone, "front-line-entry");

        Page office = signIn("SJ007");
        office.getByText("办好一线急着要的事：工地没有网").first().click();
        office.getByText("去答复").first().click();
        office.locator("textarea[name=words]").fill("本周五装好移动基站，流量由局里出。");
        press(office, "答复");
        assertThat(office.getByRole(AriaRole.STATUS)).containsText("答复已经送到");
        Page union = signIn("SJ023");
        union.navigate(office.url());
        press(union, "答到了");

        Page auditor = signIn("SJ082");
        auditor.navigate("/voice/gatherings");
        auditor.getByText("工地没有网，底稿传不回来").first().click();
        assertThat(auditor.locator("main")).containsText("本周五装好移动基站");
        screen(auditor, "front-line-answered");
        auditor.navigate("/voice/gatherings");
        Locator quarter = auditor.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("到审计一线问需要"));
        assertThat(quarter).containsText("已办");
        screen(auditor, "front-line-home");
    }

    private static void need(Page page, String words, String author, String handler) {
        Locator row = page.locator(".said-row").last();
        row.locator("input[name=words]").fill(words);
        row.locator("input[name=author]").fill(author);
        row.locator("select[name=handler]").selectOption(handler);
        row.locator("input[name=words]").press("Enter");
    }
}
