package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tender is decided: it is written up, looked at by somebody else, published to everybody, read outside, and corrected. */
class TenderJourneyTest extends JourneyTest {
    private static final String TITLE = "办公楼屋面维修招标结果";

    private void openAffairs() throws IOException {
        bureau.adoptOpenAffairs();
        happened(
                "ZB-1",
                Map.of(
                        "kind", "tender-closed",
                        "date", TODAY.toString(),
                        "project", "办公楼屋面维修",
                        "budget", "1200000",
                        "price", "1074000"));
        happened(
                "ZB-2",
                Map.of(
                        "kind", "tender",
                        "date", TODAY.toString(),
                        "project", "办公楼屋面维修",
                        "bidders", "衡岭建工第二分公司;江北建筑公司;锦城装饰公司",
                        "winner", "衡岭建工第二分公司",
                        "budget", "1200000",
                        "price", "1074000",
                        "published_on", TODAY.toString()));
        happened(
                "ZB-3",
                Map.of(
                        "kind", "tender-year",
                        "date", TODAY.toString(),
                        "year", "2025",
                        "tenders", "99",
                        "saved", "11988000"));
        note("SJ006", "完成审计项目协调四件，得九十四分");
        note("SJ019", "另一个人的业绩");
    }

    private void note(String code, String result) {
        happened(
                "YJ-" + code,
                Map.of(
                        "kind",
                        "performance-note",
                        "date",
                        TODAY.toString(),
                        "person",
                        code,
                        "month",
                        "2026年10月",
                        "result",
                        result));
    }

    @Test
    void a_tender_is_written_up_looked_at_published_to_everybody_and_corrected() throws IOException {
        hengLing(TODAY);
        openAffairs();

        Page writer = signIn("SJ006");
        GoingPublic.toDuty(writer, "招投标结果公布");
        screen(writer, "open-duty");
        writer.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("去公开").setExact(true))
                .click();
        screen(writer, "open-write-new");
        writer.fill("input[name=title]", TITLE);
        writer.fill("textarea[name=body]", "一、项目\n办公楼屋面维修，11月20日开标，三家单位投标。\n\n二、结果\n中标单位：衡岭建工第二分公司。");
        writer.fill("textarea[name=cells]", "项目\t预算（元）\t中标价（元）\t节约（元）\n办公楼屋面维修\t1,200,000\t1,074,000\t126,000");
        writer.setInputFiles(
                "input[name=files]",
                new FilePayload("开标记录.txt", "text/plain", "三家单位到场".getBytes(StandardCharsets.UTF_8)));
        press(writer, "存下来");
        screen(writer, "open-draft");
        press(writer, "请人审核");
        assertThat(writer.getByRole(AriaRole.STATUS)).hasText("送去审核了，看过会告诉您。");

        Page checker = signIn("SJ019");
        checker.navigate("/open");
        screen(checker, "open-waiting");
        checker.getByText(TITLE).first().click();
        screen(checker, "open-check");
        checker.getByLabel("没有").nth(0).check();
        checker.getByLabel("没有").nth(1).check();
        press(checker, "答好了");

        writer.reload();
        screen(writer, "open-cleared");
        GoingPublic.publish(writer, TITLE);
        screen(writer, "open-item");
        writer.navigate("/duties");
        assertThat(writer.getByText("招投标结果公布")).hasCount(0);

        Page outside = windows().open("zh-CN");
        outside.navigate("/public/" + institution.code());
        screen(outside, "public-board");
        outside.fill("input[name=q]", "屋面");
        press(outside, "查找");
        outside.getByText(TITLE).first().click();
        screen(outside, "public-item");

        correct(writer);
        outside.reload();
        assertThat(outside.getByText("更正过").first()).isVisible();
        screen(outside, "public-corrected");
        outside.getByText("第 1 版").first().click();
        assertThat(outside.getByText("三家单位投标").first()).isVisible();

        outside.navigate("/public/" + institution.code() + "/tenders");
        assertThat(outside.getByText("已经公布结果 1 项，比预算节约 ¥126,000.00。")).isVisible();
        screen(outside, "public-tenders");
        outside.navigate("/public/" + institution.code() + "/tenders?year=2025");
        assertThat(outside.getByText("全年招标 99 项，节约 ¥11,988,000.00。")).isVisible();

        writer.navigate("/open/catalogue");
        writer.locator("details").first().click();
        screen(writer, "open-catalogue");
        writer.navigate("/open");
        screen(writer, "open-board");
        writer.navigate("/open/tenders");
        assertThat(writer.getByText("¥126,000.00").first()).isVisible();
        screen(writer, "open-tenders");
        writer.navigate("/open/mine");
        assertThat(writer.getByText("得九十四分").first()).isVisible();
        assertThat(writer.getByText("另一个人的业绩")).hasCount(0);
        screen(writer, "open-mine");
    }

    private void correct(Page writer) {
        writer.navigate("/open");
        writer.getByText(TITLE).first().click();
        writer.getByText("更正", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        writer.fill("details[open] input[name=reason]", "投标单位是四家，漏写一家");
        press(writer, "更正");
        writer.fill("textarea[name=body]", "一、项目\n办公楼屋面维修，11月20日开标，四家单位投标。\n\n二、结果\n中标单位：衡岭建工第二分公司。");
        GoingPublic.handIn(writer);
        GoingPublic.clear(signedIn("SJ019"), TITLE);
        GoingPublic.publish(writer, TITLE);
    }
}
