package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** What a publication goes through in the browser: from the duty to its form, past whoever looks at it, onto the board. */
final class GoingPublic {
    private GoingPublic() {}

    /** From 待办 to the form of the first duty of that name. */
    static void begin(Page writer, String duty) {
        toDuty(writer, duty);
        writer.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("去公开").setExact(true))
                .click();
    }

    /** From 待办 to the first duty of that name. */
    static void toDuty(Page writer, String duty) {
        writer.navigate("/duties");
        writer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(duty))
                .first()
                .click();
    }

    /** Keeps what was typed and gives it to whoever looks at it. */
    static void handIn(Page writer) {
        JourneyTest.press(writer, "存下来");
        JourneyTest.press(writer, "请人审核");
        JourneyTest.told(writer, "送去审核了，看过会告诉您。");
    }

    /** Whoever looks at it finds nothing that must not stand in it. */
    static void clear(Page checker, String title) {
        checker.navigate("/open");
        checker.getByText(title).first().click();
        for (Locator answer : checker.getByLabel("没有").all()) {
            answer.check();
        }
        JourneyTest.press(checker, "答好了");
        checker.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** It is cleared, and goes out. */
    static void publish(Page writer, String title) {
        // where the writer looked at it himself, his answer may still be on its way
        writer.waitForLoadState(LoadState.NETWORKIDLE);
        writer.reload();
        JourneyTest.press(writer, "公开");
        assertThat(writer.locator("h1")).hasText(title);
    }
}
