package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.identity.Power;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A11: 赵桂芳 tells of a difficulty at home; the union finds out, the office helps, and she says whether it is better. */
class DifficultyJourneyTest extends JourneyTest {
    private static void open(Page page) {
        page.navigate("/voice/difficulties");
        page.locator("tbody a").first().click();
    }

    @Test
    void a_difficulty_is_told_looked_into_and_eased_and_nobody_else_learns_of_it() throws IOException {
        hengLing(TODAY);
        Page person = signIn("SJ080");
        person.navigate("/voice/difficulties/new");
        person.getByLabel("子女入托", new Page.GetByLabelOptions().setExact(true)).check();
        person.fill("textarea[name=detail]", "两岁半的孩子没有排上公办托班，爱人常年在外审计。");
        screen(person, "difficulty-new");
        press(person, "告诉工会");
        assertThat(person.locator("h1")).hasText("帮助解决家里的难处：赵桂芳");

        Page union = signIn("SJ023");
        open(union);
        press(union, "摸清情况");
        union.getByLabel("帮得上", new Page.GetByLabelOptions().setExact(true)).check();
        press(union, "登记结果");
        screen(union, "difficulty-union");

        Page office = signIn("SJ006");
        open(office);
        press(office, "帮上忙");
        Page supervision = signIn("SJ011", Power.MEMBER, Power.SUPERVISOR);
        supervision.navigate("/voice/difficulties?state=all");
        assertThat(supervision.getByText("没有在办的").first()).isVisible();
        supervision.navigate("/matters?view=all");
        assertThat(supervision.getByText("赵桂芳")).hasCount(0);

        open(person);
        screen(person, "difficulty-confirm");
        person.getByLabel("难处缓解", new Page.GetByLabelOptions().setExact(true)).check();
        press(person, "登记结果");
        assertThat(person.getByText("您看办得怎么样")).isVisible();
        screen(person, "difficulty-ended");
    }
}
