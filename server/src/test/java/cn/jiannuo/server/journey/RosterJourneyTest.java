package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.DeclareSeat;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 郑雅琴 of personnel imports a roster with mistakes, mends it, and looks after who holds what. */
class RosterJourneyTest extends JourneyTest {
    @Autowired
    ImportRoster rosters;

    @Autowired
    People people;

    @Autowired
    DeclareSeat seats;

    private String roster;

    private Page begin() throws IOException {
        roster = Files.readString(Path.of("../examples/roster.csv"), StandardCharsets.UTF_8);
        Actor founder = new Actor.Administrator(institution.id(), 1, "初始导入");
        Tenancy.run(institution.id(), () -> {
            rosters.importAtOnce(founder, "2026年初花名册.csv", roster.getBytes(StandardCharsets.UTF_8));
            seats.declare("union", "工会", Optional.empty());
            seats.declare("party-committee-office", "机关党委", Optional.empty());
            seats.declare("look-back-group", "局“回头看”领导小组", Optional.empty());
        });
        Person zheng =
                Tenancy.within(institution.id(), () -> people.byCode("SJ014").orElseThrow());
        account("SJ014", zheng.name(), zheng.id(), Power.MEMBER, Power.PERSONNEL);
        return signedIn("SJ014");
    }

    private static void upload(Page page, String name, String csv) {
        page.setInputFiles("input[name=file]", new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        click(page, "先试读");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_roster_with_errors_is_mended_and_imported() throws IOException {
        Page page = begin();
        page.navigate("/roster");
        screen(page, "roster");

        String changed = roster.replace("SJ025,雷浩,衡岭市审计局/工会/工会办公室,干事", "SJ025,雷浩,衡岭市审计局/办公室/综合科,一级科员")
                .replace("衡岭市审计局/计算机审计中心", "衡岭市审计局/电子数据审计处")
                .replaceAll("(?m)^SJ021,石小磊,.*\n", "");
        upload(page, "11月花名册.csv", changed.replace("1968-01-31", "1968-02-31").replace("SJ012,骆思远", "SJ011,骆思远"));
        assertThat(page.locator("h1")).hasText("文件里有 2 处要改");
        screen(page, "roster-errors");

        upload(page, "11月花名册（改好）.csv", changed);
        assertThat(page.locator("h1")).hasText("看看会改什么");
        assertThat(page.getByText("电子数据审计处 ，还是同一个单位")
                        .or(page.getByText("改名为 电子数据审计处"))
                        .first())
                .isVisible();
        screen(page, "roster-changes");

        click(page, "确认导入");
        assertThat(page.getByText("花名册已更新")).isVisible();
        screen(page, "roster-imported");

        page.navigate("/people/SJ025");
        assertThat(page.getByText("调到：办公室 › 综合科")).isVisible();
        page.navigate("/people/SJ021");
        assertThat(page.getByText("不在花名册上").first()).isVisible();
        screen(page, "person-left");
    }

    @Test
    void people_units_and_seats_are_looked_at_and_somebody_is_named() throws IOException {
        Page page = begin();
        page.navigate("/people");
        screen(page, "people");
        page.navigate("/people?q=没有这个人");
        screen(page, "people-none");
        page.navigate("/people/SJ023");
        screen(page, "person");
        page.navigate("/units");
        screen(page, "chart");
        page.navigate("/units?unfolded=true");
        screen(page, "chart-unfolded");
        page.navigate("/seats");
        screen(page, "seats");

        page.click("a[href='/seats/give?station=seat%3Aunion']");
        page.fill("input[name=person]", "陶卫");
        click(page, "就这样安排");
        assertThat(page.getByText("花名册上没有“陶卫”")).isVisible();
        assertThat(page.locator("input[name=person]")).hasValue("陶卫");
        screen(page, "give-refused");
        page.fill("input[name=person]", "陶卫国");
        click(page, "就这样安排");
        assertThat(page.getByText("已安排：工会")).isVisible();
        page.navigate("/seats/heads");
        screen(page, "heads");
        click(page, "一起定下");
        assertThat(page.getByText("定下了 47 个单位的负责人")).isVisible();
        screen(page, "seats-heads");
        page.navigate("/units");
        screen(page, "chart-heads");
        page.navigate("/people/history");
        screen(page, "history");
    }

    @Test
    void somebody_who_will_be_away_hands_over_to_a_colleague() throws IOException {
        Page page = begin();
        page.navigate("/people/away");
        page.fill("input[name=colleague]", "华俊杰");
        page.fill("input[name=first]", "2026-11-24");
        page.fill("input[name=last]", "2026-11-26");
        page.fill("input[name=reason]", "省里开会");
        click(page, "托给这位同事");
        assertThat(page.getByText("托给华俊杰")).isVisible();
        screen(page, "away");
        click(page, "不用代办了");
        assertThat(page.getByText("郑雅琴提前结束")).isVisible();
    }

    @Test
    void one_person_is_added_by_hand_after_a_mistake_is_mended() throws IOException {
        Page page = begin();
        page.navigate("/people");
        page.getByText("新增一个人").click();
        page.fill("input[name=code]", "SJ301");
        page.fill("input[name=name]", "郭晓岚");
        page.selectOption("select[name=unit]", "衡岭市审计局/办公室");
        page.fill("input[name='cell.birth_date']", "1996-02-28");
        page.selectOption("select[name='cell.employment']", "在职");
        page.fill("input[name='row.honours.0.level']", "嘉奖");
        page.fill("input[name='row.honours.0.date']", "2025-03-26");
        page.fill("input[name='row.appraisals.0.year']", "去年");
        page.fill("input[name='row.appraisals.0.grade']", "称职");
        click(page, "登记");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("还有要改的地方");
        assertThat(page.locator("#rows-appraisals .field-wrong")).containsText("去年");
        screen(page, "person-wrong");
        page.fill("input[name='row.appraisals.0.year']", "2025");
        click(page, "登记");
        assertThat(page.locator("h1")).hasText("郭晓岚");
        assertThat(page.locator("main")).containsText("嘉奖 2025-03-26");
        screen(page, "person-added");
        page.navigate("/roster/people/SJ006");
        screen(page, "person-edit");
    }
}
