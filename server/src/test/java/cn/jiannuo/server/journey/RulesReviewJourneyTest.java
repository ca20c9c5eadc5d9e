package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 废改立 (C10): somebody says which rule is missing; it is taken up, drafted, heard, decided, and leads into the library. */
class RulesReviewJourneyTest extends JourneyTest {
    private static final String RULE = "外出审计防暑办法";

    @Test
    void a_need_is_taken_up_drafted_heard_decided_and_leads_into_the_library() throws IOException {
        hengLing(TODAY);
        bureau.adopt(
                Path.of("look-back/2009-06-19.md"),
                HengLing.seats(Map.of("party-committee", "机关党委", "look-back-group", "办公室", "political", "机关党委")));
        bureau.give(Station.seat("party-committee"), "SJ001");

        Page staff = signIn("SJ084");
        staff.navigate("/deliberations");
        staff.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("提一个制度上的需要"))
                .click();
        staff.fill("input[name=title]", RULE);
        staff.getByLabel("立：该有还没有").check();
        staff.fill("textarea[name=need]", "七月在矿区进点，两个人中暑，没有规定几度可以停工。");
        screen(staff, "need-form");
        press(staff, "提出来");
        String need = staff.url();
        screen(staff, "need-sent");

        Page office = signIn("SJ006", Power.REGULATION_OFFICER);
        office.navigate(need);
        office.getByLabel("接受", new Page.GetByLabelOptions().setExact(true)).check();
        press(office, "登记结果");
        office.navigate(need);
        press(office, "提出废改立");
        day(TODAY);

        // the regulation has the office take it up, so the office drafts it
        Page drafter = office;
        drafter.navigate("/deliberations");
        drafter.getByText(RULE).first().click();
        String topic = drafter.url();
        drafter.fill("textarea[name=text]", "一、气温到三十七度，室外取证停下来。\n二、进点带防暑药，由机关服务中心配。");
        press(drafter, "登记草案");
        staff.navigate(topic);
        staff.getByText("对第 1 段提意见").click();
        staff.locator("#p1 textarea").fill("井下闷热，三十五度就受不了。");
        staff.locator("#p1 button").click();
        screen(staff, "rules-heard");

        day(LocalDate.of(2026, 12, 9));
        drafter.navigate(topic);
        drafter.fill("#opinion-1 textarea", "改为三十五度。");
        drafter.locator("#opinion-1 button").first().click();
        press(drafter, "解决了");
        Page leader = signIn("SJ001");
        leader.navigate(topic);
        leader.getByLabel("采用", new Page.GetByLabelOptions().setExact(true)).check();
        press(leader, "登记结果");
        office.navigate(topic);
        press(office, "公布");
        office.navigate(topic);
        assertThat(office.getByText("接着办：写进制度库")).isVisible();
        screen(office, "rules-into-library");
        staff.navigate(need);
        screen(staff, "need-answered");
    }
}
