package cn.jiannuo.server.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Windows of a real browser, what they show, and whatever the browser complains of. */
public final class Windows implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    /** A4 between its margins. */
    private static final int PAPER = 700;

    private final Browser browser;
    private final @Nullable Playwright own;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    /** @param address of the server */
    public Windows(String address) {
        this(Chromium.Shared.ONE, null, address);
    }

    private Windows(Browser browser, @Nullable Playwright own, String address) {
        this.browser = browser;
        this.own = own;
        this.address = address;
    }

    /** Windows of a browser of their own, for a thread of its own: one browser obeys one thread only. */
    public static Windows apart(String address) {
        Playwright own = Chromium.playwright();
        return new Windows(Chromium.launch(own), own, address);
    }

    /** Where there is no browser a journey is passed over, and says so; on the project's own check it never is. */
    public static void assumeBrowser() {
        Assumptions.assumeTrue(
                Files.isExecutable(Chromium.PROGRAM) || System.getenv("CI") != null,
                "no browser at " + Chromium.PROGRAM + ": install chromium and fonts-noto-cjk to walk the journeys");
    }

    /** @param language as the browser asks for it */
    public Page open(String language) {
        BrowserContext window = browser.newContext(
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

    /** Turns a window into that of somebody who came in already. */
    public void become(Page page, List<HttpCookie> cookies) {
        page.context().clearCookies();
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                        .toList());
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
            Faults.axe(page, String.valueOf(width), wrong);
            Faults.sideways(page, String.valueOf(width), wrong);
        }
        page.setViewportSize(WIDTHS.getFirst(), 1000);
        return wrong;
    }

    /**
     * Looks at the page at both widths, then on paper and in large type, loading it once. Axe looks once: what it finds is written in
     * the page, and it takes longer than all the rest.
     *
     * @param name of the pictures; null to save none
     */
    public List<String> everyWay(Page page, @Nullable String name) {
        List<String> wrong = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 1000 ? 1000 : 844);
            picture(page, name, "-" + width);
            Faults.sideways(page, String.valueOf(width), wrong);
            if (width == WIDTHS.getFirst()) {
                Faults.axe(page, String.valueOf(width), wrong);
            }
        }
        page.evaluate("document.documentElement.dataset.type = 'large'");
        picture(page, name, "-large");
        Faults.sideways(page, "in large type", wrong);
        page.evaluate("document.documentElement.dataset.type = 'usual'");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1000);
        picture(page, name, "-paper");
        Faults.sideways(page, "on paper", wrong);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return wrong;
    }

    private void picture(Page page, @Nullable String name, String way) {
        if (name != null) {
            save(page, name + way);
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
        if (own != null) {
            browser.close();
            own.close();
        }
    }
}
