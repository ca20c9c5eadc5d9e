package cn.jiannuo.server.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of the house, as it is started for tests. */
final class Chromium {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** One for all journeys; it ends with the program. */
    static final class Shared {
        static final Browser ONE = launch(playwright());

        private Shared() {}
    }

    private Chromium() {}

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** What the browser itself says, in date fields and beside files, follows the language of its surroundings. */
    private static Map<String, String> chinese() {
        Map<String, String> surroundings = new HashMap<>(System.getenv());
        surroundings.put("LANGUAGE", "zh_CN");
        surroundings.put("LANG", "zh_CN.UTF-8");
        return surroundings;
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setEnv(chinese())
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
}
