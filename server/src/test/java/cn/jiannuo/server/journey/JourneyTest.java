package cn.jiannuo.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A way through the whole server in a real browser. Every screen that is saved is looked at by axe too, at a desk's and at a phone's
 * width; whatever the browser complains of fails the journey.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SetClock.class)
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class JourneyTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final String PASSWORD = "heng-ling-2026";
    private static final AtomicInteger FOUNDED = new AtomicInteger();

    /** One browser for all journeys; it ends with the program. */
    private static final class Chromium {
        static final Browser ONE = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--lang=zh-CN",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Autowired
    protected Institutions institutions;

    @Autowired
    private OpenAccount accounts;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    /** An institution that only this journey enters. */
    protected Institution institution;

    /** Where there is no browser a journey is passed over, and says so; on the project's own check it never is. */
    @BeforeAll
    static void browser() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) || System.getenv("CI") != null,
                "no browser at " + BROWSER + ": install chromium and fonts-noto-cjk to walk the journeys");
    }

    @BeforeEach
    void found() {
        institution = institutions.found("journey-" + FOUNDED.incrementAndGet(), "衡岭市审计局", "8600 1234");
    }

    @AfterEach
    void leave() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /** Opens an account whose name is the code of a person. */
    protected void account(String code, String name, long person, Power... powers) {
        Tenancy.within(institution.id(), () -> accounts.open(code, name, person, PASSWORD, Set.of(powers)));
    }

    /** A window of its own, signed in. */
    protected Page signedIn(String code) {
        BrowserContext window = Chromium.ONE.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("zh-CN"));
        windows.add(window);
        Page page = window.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> hear(message));
        page.onPageError(complaints::add);
        page.navigate("/sign-in");
        if (page.locator("select[name=institution]").count() > 0) {
            page.selectOption("select[name=institution]", institution.code());
        }
        page.fill("input[name=name]", code);
        page.fill("input[name=password]", PASSWORD);
        page.click("main form button");
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** Saves the page at both widths, and lets axe look at it. */
    protected void screen(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 1000 ? 1000 : 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + "-" + width + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true));
            List<String> violations = new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .map(JourneyTest::told)
                            .toList();
            assertThat(violations).as("axe on " + name + " at " + width).isEmpty();
        }
        page.setViewportSize(WIDTHS.getFirst(), 1000);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(4).toList();
    }
}
