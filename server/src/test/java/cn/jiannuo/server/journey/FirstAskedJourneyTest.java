package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.affair.LateAffairs;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D5: 段博文 is asked first, hands the question to whose it is, is told when it gets late, and asks in the end whether it is settled. */
class FirstAskedJourneyTest extends JourneyTest {
    @Autowired
    LateAffairs late;

    @Test
    void whoever_is_asked_first_hands_it_on_and_answers_for_it_until_it_ends() throws IOException {
        hengLing(TODAY);
        bureau.adoptFiveTypes();
        Page first = signIn("SJ009");
        first.navigate("/voice/questions/new");
        first.selectOption("select[name=handler]", "organisation-section");
        first.fill("textarea[name=text]", "退伍回来，党组织关系怎么转");
        screen(first, "question-new");
        press(first, "登记");
        choose(first, "转交承办", "");
        first.navigate("/voice/repairs/new");
        first.fill("input[name=person]", "赵桂芳");
        first.getByLabel("水", new Page.GetByLabelOptions().setExact(true)).check();
        first.fill("input[name=address]", "二号楼三单元");
        press(first, "登记");
        assertThat(first.locator("h1")).hasText("我首问的事");
        assertThat(first.locator("tbody tr")).hasCount(2);

        clock.set(TODAY.plusDays(10));
        Tenancy.run(institution.id(), late::strike);
        first.reload();
        screen(first, "first-asked");
        first.navigate("/notices");
        assertThat(first.getByText("您首问的事晚了").first()).isVisible();

        Page section = signIn("SJ015");
        section.navigate("/voice/questions");
        section.locator("tbody a").first().click();
        assertThat(section.getByText("第一个被问到的是段博文").first()).isVisible();
        choose(section, "办好", "");
        screen(section, "question-done");
        first.navigate("/voice/questions");
        first.locator("tbody a").first().click();
        choose(first, "解决了", "");
        first.navigate("/voice/first-asked");
        assertThat(first.locator("tbody tr")).hasCount(1);
    }
}
