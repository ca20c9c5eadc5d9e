package cn.jiannuo.server.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a machine can find wrong with a page as it stands on the screen. */
final class Faults {
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

    private static final String AXE = script();

    private Faults() {}

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void axe(Page page, String way, List<String> wrong) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                () => axe.run(document, {resultTypes: ['violations']}).then(all => all.violations.map(
                    rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
                """);
        ((List<?>) found).forEach(one -> wrong.add(way + " " + one));
    }

    static void sideways(Page page, String way, List<String> wrong) {
        Object wide = page.evaluate(WIDER);
        if (!"".equals(wide)) {
            wrong.add(way + " is scrolled sideways by " + wide);
        }
    }
}
