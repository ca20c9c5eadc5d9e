package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D9: 赵桂芳 hands in an idea; colleagues and a panel think well of it, the head adopts it, and the page says where it was used. */
class IdeaJourneyTest extends JourneyTest {
    private static void handIn(Page page, String text) {
        page.navigate("/voice/ideas/new");
        page.getByLabel("好点子", new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("textarea[name=text]", text);
        press(page, "报上去");
    }

    private static void open(Page page, String text) {
        page.navigate("/voice/ideas?state=all");
        page.getByText(text).first().click();
    }

    private void judge(String code, String reason) {
        Page seat = signIn(code);
        open(seat, "审计疑点自动去重");
        seat.fill("section[aria-labelledby=panel] textarea[name=reason]", reason);
        press(seat, "可以用");
    }

    @Test
    void an_idea_is_judged_used_and_rewarded() throws IOException {
        hengLing(TODAY);
        bureau.adoptFiveTypes();
        Page sender = signIn("SJ080");
        handIn(sender, "审计疑点自动去重，省得两个组重复核");
        screen(sender, "idea-sent");
        Page colleague = signIn("SJ081");
        handIn(colleague, "疑点不要重复核");
        open(colleague, "审计疑点自动去重");
        press(colleague, "我支持");
        assertThat(colleague.getByText("同事支持 1 个")).isVisible();

        Page research = signIn("SJ008");
        open(research, "疑点不要重复核");
        research.getByText("和别人说的是一件事").click();
        research.selectOption("select[name=into]", new SelectOption().setIndex(1));
        press(research, "并过去");
        assertThat(research.getByText("并到一起了").first()).isVisible();
        open(research, "审计疑点自动去重");
        choose(research, "用得上", "");
        judge("SJ015", "两个组都遇到过");
        judge("SJ017", "培训时也能讲");
        Page last = signIn("SJ011");
        open(last, "审计疑点自动去重");
        screen(last, "idea-panel");
        last.fill("section[aria-labelledby=panel] textarea[name=reason]", "省人省事");
        press(last, "可以用");
        assertThat(last.getByText("评议组都评完了").first()).isVisible();

        Page head = signIn("SJ001");
        head.navigate("/voice/ideas");
        screen(head, "ideas");
        open(head, "审计疑点自动去重");
        choose(head, "采用", "");
        Page office = signIn("SJ006");
        open(office, "审计疑点自动去重");
        office.getByText("写明用在哪里").click();
        office.selectOption("select[name=path]", "/regulations/harmonious-office");
        press(office, "登记用处");
        office.getByText("一条好点子参评").click();
        press(office, "登记");
        open(research, "审计疑点自动去重");
        List.of("members:30", "present:22", "inFavour:12", "against:8", "abstained:2")
                .forEach(count -> research.fill(
                        "input[name=" + count.substring(0, count.indexOf(':')) + "]",
                        count.substring(count.indexOf(':') + 1)));
        screen(research, "idea-ballot");
        press(research, "登记票数");
        assertThat(research.getByText("评上了，票数符合").first()).isVisible();
        open(office, "审计疑点自动去重");
        office.getByText("好点子评上了").click();
        office.fill("input[name=amount]", "300");
        press(office, "登记");
        assertThat(office.getByText("至多").first()).isVisible();
        office.getByText("好点子评上了").click();
        office.fill("input[name=amount]", "200");
        press(office, "登记");
        screen(office, "idea-used");
        press(office, "写进工作部署");
        open(research, "审计疑点自动去重");
        press(research, "给本人回音");
        sender.navigate("/notices");
        assertThat(sender.getByText("用上了").first()).isVisible();
        colleague.navigate("/notices");
        assertThat(colleague.getByText("和您报的是一件事").first()).isVisible();
        screen(colleague, "idea-merged-told");
    }
}
