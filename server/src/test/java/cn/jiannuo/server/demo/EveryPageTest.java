package cn.jiannuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.journey.Windows;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every page that the people of the demonstration can reach by following links, looked at: at a desk and on a phone, in large type and
 * on paper, in three languages. Pictures lie in {@code target/screens} afterwards; those of the README are cut from them.
 *
 * <p>Lives through the demonstration's year first, which takes minutes: only with {@code -Djiannuo.every-page=true}.
 */
@EnabledIfSystemProperty(named = "jiannuo.every-page", matches = "true")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = EveryPageTest.Setup.class)
class EveryPageTest {
    private static final int MOST_BYTES = 200_000;
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}[A-Za-z0-9.@-]*");
    private static final Set<String> LETTERS_ALLOWED = Set.of(
            "CSV",
            "XLSX",
            "JSON",
            "OIDC",
            "TOTP",
            "API",
            "Markdown",
            "PDF",
            "Word",
            "Excel",
            "MB",
            "English",
            "letters");
    /** 工号, numbers of promises in the catalogue, sign-in names. */
    private static final Pattern CODES = Pattern.compile("SJ\\d*|[A-Z]\\d+|hengling|system|security|audit");

    private static final Pattern FOLLOWED = Pattern.compile("/(?!sign-out|assets|preferences|calendar/feed)[^?#]*");
    private static final int EACH = 2;

    @LocalServerPort
    int port;

    @Value("${jiannuo.demo.home}")
    Path home;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    /** The year up to a Monday in November, so that pictures taken tomorrow are the same. */
    static final class Setup implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
                Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demo");
                settings.put("jiannuo.demo.home", folder.toString());
                settings.put("jiannuo.demo.files", Path.of("..").toRealPath().toString());
                settings.put("jiannuo.demo.today", "2026-11-23");
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", settings));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void browser() {
        Windows.assumeBrowser();
    }

    private String password() {
        try {
            return Files.readString(home.resolve(Opening.READY)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_page_is_whole_on_a_desk_and_on_a_phone_and_speaks_chinese() {
        try (Windows windows = new Windows("http://localhost:" + port)) {
            Page outside = windows.open("zh-CN");
            visit(windows, outside, "nobody", "/sign-in");
            Stream.concat(Bureau.VISITORS.stream().map(Bureau.Visitor::code), Bureau.ADMINISTRATORS.keySet().stream())
                    .forEach(who -> walk(windows, who));
            inOtherWays(windows);
            wrong.addAll(windows.complaints());
        }
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    /** Follows every link, of pages that differ in their numbers only the first two. */
    private void walk(Windows windows, String who) {
        Page page = windows.signedIn("zh-CN", Bureau.CODE, who, password());
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/duties"));
        Set<String> known = new HashSet<>(ahead);
        Map<String, Integer> own = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            String shape = shape(path);
            boolean ownPage = path.equals("/");
            if (!ownPage && (own.merge(shape, 1, Integer::sum) > EACH || seen.getOrDefault(shape, 0) >= EACH)) {
                continue;
            }
            seen.merge(shape, 1, Integer::sum);
            visit(windows, page, who, path);
            links(page).stream().filter(known::add).forEach(ahead::add);
        }
    }

    /** Said at once too: whoever looks at the pictures need not wait for the last. */
    private void complain(String what) {
        System.out.println(what);
        wrong.add(what);
    }

    private static String shape(String path) {
        return path.replaceAll("/\\d[^/]*", "/1")
                .replaceFirst("^/people/SJ\\d+", "/people/SJ")
                .replaceAll("%[^/]*", "1")
                .replaceFirst("(/regulations/)[^/]+", "$1x")
                .replaceFirst("(/records/)[^/]+/[^/]+", "$1x/y");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> found = (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('main a[href], nav a[href]')].filter(a => !a.download).map(a => a.getAttribute('href').replace(/[#?].*/, ''))");
        return found.stream()
                .filter(path -> FOLLOWED.matcher(path).matches())
                .filter(path -> !path.matches(".*\\.(xlsx|csv|md|ics|json)|.*/(export|text|attachments/.*)"))
                .distinct()
                .toList();
    }

    private void visit(Windows windows, Page page, String who, String path) {
        Response answer = page.navigate(path);
        String name = who + path.replaceAll("%[^/]*", "x").replace('/', '_');
        if (answer == null || answer.status() != 200) {
            complain(name + " answers " + (answer == null ? "nothing" : answer.status()));
            return;
        }
        String html = answer.text();
        if (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            complain(name + " weighs " + html.length());
        }
        names.add(name);
        windows.look(page, "every/" + name).forEach(one -> complain(name + " " + one));
        String text = page.innerText("body");
        LATIN.matcher(text)
                .results()
                .map(hit -> hit.group())
                .filter(word ->
                        !LETTERS_ALLOWED.contains(word) && !CODES.matcher(word).matches())
                .distinct()
                .forEach(word -> complain(name + " says " + word));
    }

    private void inOtherWays(Windows windows) {
        List<String> samples = List.of("/", "/duties", "/calendar", "/board", "/regulations", "/records", "/people");
        for (String language : List.of("zh-TW", "en")) {
            Page page = windows.signedIn(language, Bureau.CODE, "SJ011", password());
            for (String path : samples) {
                page.navigate(path);
                windows.look(page, "every/" + language + path.replace('/', '_'))
                        .forEach(one -> complain(language + path + " " + one));
            }
        }
        Page page = windows.signedIn("zh-CN", Bureau.CODE, "SJ011", password());
        for (String path : samples) {
            page.navigate(path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            windows.save(page, "every/print" + path.replace('/', '_'));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            windows.save(page, "every/large" + path.replace('/', '_'));
            if (Windows.isTooWide(page)) {
                complain("large " + path + " is scrolled sideways");
            }
        }
    }
}
