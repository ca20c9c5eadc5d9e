package cn.jiannuo.server.regulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.journey.JourneyTest;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 周敏 brings a regulation in, tries it, adopts it with a figure of the bureau's own, and sees two versions side by side. */
class RegulationJourneyTest extends JourneyTest {
    private static final String HARMONY = Office.shipped("harmonious-office/2008-01-25.md");

    @Autowired
    ImportRoster rosters;

    @Autowired
    People people;

    private Page begin() throws IOException {
        byte[] roster = Files.readAllBytes(Path.of("../examples/roster.csv"));
        Actor founder = new Actor.Administrator(institution.id(), 1, "初始导入");
        Tenancy.run(institution.id(), () -> rosters.importAtOnce(founder, "花名册.csv", roster));
        Person officer =
                Tenancy.within(institution.id(), () -> people.byCode("SJ014").orElseThrow());
        account("SJ014", officer.name(), officer.id(), Power.MEMBER, Power.REGULATION_OFFICER);
        return signedIn("SJ014");
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void paste(Page page, String text) {
        page.fill("textarea[name=text]", text);
        click(page, AriaRole.BUTTON, "核对并收下");
    }

    private static void upload(Page page, String text) {
        page.setInputFiles(
                "input[name=file]",
                new FilePayload("和谐机关建设办法.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8)));
        click(page, AriaRole.BUTTON, "核对并收下");
    }

    @Test
    void a_regulation_is_brought_in_tried_and_adopted() throws IOException {
        Page page = begin();
        page.navigate("/regulations");
        screen(page, "regulations-empty");
        click(page, AriaRole.LINK, "上传制度文本");
        screen(page, "upload");
        paste(page, Office.text(LocalDate.of(2026, 1, 1)).replace("who: union", "who: unoin"));
        assertThat(page.locator("h1")).hasText("有 1 处要改，还没有收下。");
        assertThat(page.getByText("是不是“union”")).isVisible();
        screen(page, "upload-refused");
        upload(page, HARMONY);
        assertThat(page.getByText("已经收进制度库")).isVisible();
        screen(page, "regulation-unadopted");

        click(page, AriaRole.LINK, "试算");
        screen(page, "simulation-form");
        click(page, AriaRole.BUTTON, "开始试算");
        assertThat(page.getByText("如果2025年就用这一版")).isVisible();
        screen(page, "simulation");

        click(page, AriaRole.LINK, "去采用");
        screen(page, "adoption");
        page.locator("details.unfold summary").click();
        page.fill("input[name='figure.relief-cap.value']", "1500");
        click(page, AriaRole.BUTTON, "采用");
        assertThat(page.getByText("还没有定由谁来当：特派员")).isVisible();
        assertThat(page.getByText("还要写明依据哪份文件")).isVisible();
        screen(page, "adoption-refused");
        page.fill("input[name='seat.director']", "衡岭市审计局");
        page.fill("input[name='figure.relief-cap.source']", "衡审〔2026〕5号");
        click(page, AriaRole.BUTTON, "采用");
        assertThat(page.getByText("已采用《和谐机关建设办法》，11月23日起施行。").or(page.getByText("已采用《和谐机关建设办法》，2026年11月23日起施行。")))
                .isVisible();
        assertThat(page.getByText("衡审〔2026〕5号")).isVisible();
        screen(page, "regulation");
    }

    @Test
    void two_versions_are_compared_and_one_is_suspended() throws IOException {
        Page page = begin();
        page.navigate("/regulations/upload");
        upload(page, HARMONY);
        click(page, AriaRole.LINK, "采用这一版");
        page.fill("input[name='seat.director']", "衡岭市审计局");
        click(page, AriaRole.BUTTON, "采用");
        assertThat(page.getByText("已采用《和谐机关建设办法》")).isVisible();
        page.navigate("/regulations/upload");
        upload(
                page,
                HARMONY.replace("version: 2008年版", "version: 2025年版")
                        .replace("in-force: 2008-01-25", "in-force: 2025-01-01")
                        .replace("每年年初，机关党委和人事教育处一起", "每年一开年，机关党委同人事教育处一道"));
        click(page, AriaRole.LINK, "看两版有什么不同");
        assertThat(page.locator("ins").first()).isVisible();
        click(page, AriaRole.LINK, "拿去年比一比");
        click(page, AriaRole.BUTTON, "开始试算");
        assertThat(page.getByText("比现行版").first()).isVisible();
        page.navigate("/regulations");
        screen(page, "regulations");
        page.navigate("/regulations?words=看望");
        screen(page, "regulations-search");

        page.navigate("/regulations/harmonious-office");
        click(page, AriaRole.LINK, "暂停执行");
        page.fill("input[name=last]", "2026-12-10");
        page.fill("input[name=reason]", "全局搬迁");
        screen(page, "suspension");
        click(page, AriaRole.BUTTON, "暂停");
        assertThat(page.getByText("已登记暂停，到期自己恢复。")).isVisible();
        page.locator("a[href*='/differences']").first().click();
        screen(page, "differences");
    }
}
