package cn.jiannuo.server.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Windows of a real browser, what they show, and whatever the browser complains of. */
public final class Windows implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    /** A4 between its margins. */
    private static final int PAPER = 700;
    /** Nothing, or what stands out farthest to the right of a page that is too wide. */
    private static final String WIDER = """
            () => {
                const edge = window.innerWidth;
                if (document.documentElement.scrollWidth <= edge) return '';
                const all = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > edge);
                return document.documentElement.scrollWidth + ': '
                    + all.slice(-1).map(one => one.cloneNode(false).outerHTML).join('');
            }
            """;

    private static final String AXE = axe();

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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

    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    /** @param address of the server */
    public Windows(String address) {
        this.address = address;
    }

    /** Where there is no browser a journey is passed over, and says so; on the project's own check it never is. */
    public static void assumeBrowser() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) || System.getenv("CI") != null,
                "no browser at " + BROWSER + ": install chromium and fonts-noto-cjk to walk the journeys");
    }

    /** @param language as the browser asks for it */
    public Page open(String language) {
        BrowserContext window = Chromium.ONE.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setLocale(language));
        windows.add(window);
        Page page = window.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> hear(message));
        page.onPageError(complaints::add);
        return page;
    }

    public Page signedIn(String language, String institution, String name, String password) {
        Page page = open(language);
        page.navigate("/sign-in");
        if (page.locator("select[name=institution]").count() > 0) {
            page.selectOption("select[name=institution]", institution);
        }
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.click("main form button");
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** Saves the page at a desk's and at a phone's width, and lets axe look at it; what is wrong comes back. */
    public List<String> look(Page page, String name) {
        List<String> wrong = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 1000 ? 1000 : 844);
            save(page, name + "-" + width);
            judge(page, String.valueOf(width), true, wrong);
        }
        page.setViewportSize(WIDTHS.getFirst(), 1000);
        return wrong;
    }

    /**
     * Looks at the page at both widths, then on paper and in large type, loading it once.
     *
     * @param name of the pictures; null to save none
     */
    public List<String> everyWay(Page page, @Nullable String name) {
        List<String> wrong = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 1000 ? 1000 : 844);
            picture(page, name, "-" + width);
            // colours are the same at both widths, and take the most time
            judge(page, String.valueOf(width), width == WIDTHS.getFirst(), wrong);
        }
        page.evaluate("document.documentElement.dataset.type = 'large'");
        picture(page, name, "-large");
        sideways(page, "in large type", wrong);
        page.evaluate("document.documentElement.dataset.type = 'usual'");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1000);
        picture(page, name, "-paper");
        sideways(page, "on paper", wrong);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return wrong;
    }

    private void picture(Page page, @Nullable String name, String way) {
        if (name != null) {
            save(page, name + way);
        }
    }

    private static void judge(Page page, String way, boolean colours, List<String> wrong) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                colours => axe.run(document, {
                    resultTypes: ['violations'],
                    rules: {'color-contrast': {enabled: colours}}
                }).then(all => all.violations.map(
                    rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
                """, colours);
        ((List<?>) found).forEach(one -> wrong.add(way + " " + one));
        sideways(page, way, wrong);
    }

    private static void sideways(Page page, String way, List<String> wrong) {
        Object wide = page.evaluate(WIDER);
        if (!"".equals(wide)) {
            wrong.add(way + " is scrolled sideways by " + wide);
        }
    }

    public void save(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    /** What the journey itself provoked, a page that is refused for example. */
    public void forgive(String words) {
        complaints.removeIf(complaint -> complaint.contains(words));
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
