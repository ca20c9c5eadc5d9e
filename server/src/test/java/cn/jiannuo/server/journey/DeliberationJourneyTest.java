package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 两下两上 (A19) by the measures of the harmonious office: the boiler house is to be rebuilt, and everybody is heard twice. */
class DeliberationJourneyTest extends JourneyTest {
    @Test
    void a_major_matter_is_heard_twice_answered_decided_and_published() throws IOException {
        hengLing(TODAY);
        bureau.give(Station.seat("service-centre"), "SJ006");

        Page sponsor = signIn("SJ006");
        sponsor.navigate("/deliberations/new");
        screen(sponsor, "deliberation-kinds");
        sponsor.getByText("重大事项两下两上").click();
        sponsor.fill("input[name=title-of-topic]", "翻建机关锅炉房");
        sponsor.selectOption("select[name=matter]", "construction");
        sponsor.selectOption("select[name=sponsor]", "service-centre");
        sponsor.fill("textarea[name=why-of-topic]", "锅炉用了二十二年，去年冬天停过三次，每次修要两天。");
        screen(sponsor, "deliberation-raise");
        press(sponsor, "登记，开始办");
        assertThat(sponsor.locator("h1")).hasText("翻建机关锅炉房");
        String topic = sponsor.url();
        sponsor.fill("textarea[name=text]", "一、原址翻建，换两台燃气锅炉。\n二、预算30万元，从维修金列支。\n三、11月底动工，工期六十天。\n四、由机关服务中心组织验收。");
        screen(sponsor, "deliberation-draft");
        press(sponsor, "登记草案");
        told(sponsor, "已登记，这件事往下走了。");

        Page colleague = signIn("SJ080");
        colleague.navigate("/deliberations");
        screen(colleague, "deliberations");
        colleague.getByText("翻建机关锅炉房").click();
        colleague.getByText("对第 3 段提意见").click();
        colleague.locator("#p3 textarea").fill("供暖期动工要停暖，请改到明年四月。");
        screen(colleague, "deliberation-speak");
        colleague.locator("#p3 button").click();
        told(colleague, "意见收到了，会答复您。");
        Page other = signIn("SJ023");
        other.navigate(topic);
        other.locator("section[aria-labelledby=speak] textarea").fill("请先请人看看能不能大修。");
        press(other, "提出意见");

        other.getByText("对第 2 段提意见").click();
        other.locator("#p2 textarea").fill("三十万不够，写了一半");
        day(LocalDate.of(2026, 12, 1));
        other.locator("#p2 button").click();
        assertThat(other.getByText("三十万不够，写了一半").first()).isVisible();
        screen(other, "deliberation-late");

        sponsor.navigate(topic);
        screen(sponsor, "deliberation-answer");
        sponsor.fill("#opinion-1 textarea", "改为明年四月一日动工。");
        sponsor.locator("#opinion-1 button").first().click();
        sponsor.fill("#opinion-2 textarea", "检测报告说炉体开裂，大修不安全。");
        sponsor.locator("#opinion-2 button").last().click();
        sponsor.fill(
                "textarea[name=text]",
                "一、原址翻建，换两台燃气锅炉。\n二、预算32.5万元，从维修金列支。\n三、明年4月1日动工，工期六十天。\n四、由机关服务中心和两名职工代表组织验收。\n五、施工期间早晚各洒水一次。");
        press(sponsor, "登记修改稿");
        told(sponsor, "已登记，这件事往下走了。");
        assertThat(sponsor.locator("ins").first()).isVisible();
        screen(sponsor, "deliberation-difference");

        day(LocalDate.of(2026, 12, 5));
        Page leader = signIn("SJ001");
        leader.navigate(topic);
        leader.fill("textarea[name=attended]", "冯正平、何建平、林慧芳、郝国栋、田志远");
        leader.fill("input[name=members]", "5");
        leader.fill("input[name=present]", "5");
        leader.fill("input[name=inFavour]", "4");
        leader.fill("input[name=against]", "1");
        press(leader, "登记表决结果");
        told(leader, "有 1 票反对，请把不同意见照原话记下。");
        leader.fill("textarea[name=dissent]", "田志远：预算宜再压三万元。");
        screen(leader, "deliberation-meeting");
        press(leader, "登记表决结果");
        told(leader, "表决结果已登记。");

        Page office = signIn("SJ013");
        sponsor.navigate(topic);
        sponsor.fill("textarea[name=text]", "同意翻建机关锅炉房，预算32.5万元，明年4月1日动工。");
        press(sponsor, "登记决定");
        office.navigate(topic);
        assertThat(office.getByText("采纳 1 条，部分采纳 0 条，没有采纳 1 条")).isVisible();
        screen(office, "deliberation-decided");
    }

    @Test
    void a_questionnaire_without_names_is_answered_and_its_result_shown() throws IOException {
        hengLing(TODAY);
        Page keeper = administrator("system", Power.SYSTEM_ADMINISTRATOR);
        keeper.navigate("/system/settings");
        keeper.fill("form[action$=fewest-answers] input[name=number]", "6");
        screen(keeper, "settings-fewest");
        keeper.locator("form[action$=fewest-answers] button").click();
        told(keeper, "已改定，并记入审计。");
        Page union = signIn("SJ023");
        union.navigate("/surveys/new");
        union.fill("input[name=title]", "食堂满意不满意");
        union.fill("textarea[name=criteria]", "饭菜\n卫生\n开饭时间");
        union.fill("input[name=closes]", "2026-11-27");
        screen(union, "survey-new");
        press(union, "发出问卷");
        String address = "";
        for (String code : new String[] {"SJ006", "SJ080", "SJ013", "SJ019", "SJ001", "SJ083"}) {
            Page one = signIn(code);
            one.navigate("/surveys");
            one.getByText("食堂满意不满意").click();
            address = one.url();
            one.locator("input[name=c1]").nth(code.equals("SJ080") ? 2 : 0).check();
            one.locator("input[name=c2]").first().check();
            one.locator("input[name=c3]").nth(1).check();
            one.fill("textarea[name=word]", code.equals("SJ080") ? "夏天能不能有凉面" : "");
            if (code.equals("SJ006")) {
                screen(one, "survey-answer");
            }
            press(one, "交这份问卷");
            told(one, "收到了，谢谢。");
        }
        clock.set(LocalDate.of(2026, 11, 30));
        union.navigate(address);
        assertThat(union.getByText("夏天能不能有凉面")).isVisible();
        screen(union, "survey-result");
    }
}
