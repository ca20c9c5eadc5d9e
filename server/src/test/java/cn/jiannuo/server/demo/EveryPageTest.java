package cn.jiannuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.journey.Windows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page that the people of the demonstration can reach by following links: it answers, is not too heavy and speaks the reader's
 * language. Of each template the fullest page is looked at in a browser: at a desk and on a phone, in large type and on paper.
 *
 * <p>With {@code -Djiannuo.screens=true} the whole year is lived through and pictures lie in {@code target/screens/every} afterwards,
 * those of the README among them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(Template.class)
@ContextConfiguration(initializers = EveryPageTest.Setup.class)
class EveryPageTest {
    private static final boolean SCREENS = Boolean.getBoolean("jiannuo.screens");

    @LocalServerPort
    int port;

    @Value("${jiannuo.demo.home}")
    Path home;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** Up to a Monday in November, so that pictures taken tomorrow are the same; six weeks have every kind of page. */
    static final class Setup implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
                Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demo");
                settings.put("jiannuo.demo.home", folder.toString());
                settings.put("jiannuo.demo.files", Path.of("..").toRealPath().toString());
                settings.put("jiannuo.demo.today", "2026-11-23");
                settings.put("jiannuo.demo.first", SCREENS ? "2026-01-01" : "2026-10-08");
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

    @Test
    void every_page_is_whole_on_a_desk_and_on_a_phone_and_speaks_chinese() throws IOException {
        String password = Files.readString(home.resolve(Opening.READY)).strip();
        String address = "http://localhost:" + port;
        Crawl crawl = new Crawl(gets());
        Map<String, Visit> visits = new LinkedHashMap<>();
        List<Sight> sights = new ArrayList<>();
        for (Who who : Who.all()) {
            Visit visit = who.comeIn(address, password);
            visits.put(who.name(), visit);
            sights.addAll(crawl.follow(visit, who));
        }
        List<String> wrong = new ArrayList<>(crawl.wrong);
        wrong.addAll(new Looking(address, visits, SCREENS).at(chosen(sights)));
        missed(crawl)
                .forEach(missed ->
                        wrong.add("nobody came to " + missed + ": link it, or say in Elsewhere who walks there"));
        if (!crawl.asked) {
            wrong.add("nobody is asked a question");
        }
        assertThat(wrong).isEmpty();
    }

    private Set<String> missed(Crawl crawl) {
        Set<String> missed =
                new TreeSet<>(gets().stream().map(PathPattern::getPatternString).toList());
        missed.removeAll(crawl.answered);
        missed.removeAll(Elsewhere.ADDRESSES.keySet());
        return missed;
    }

    private List<PathPattern> gets() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(info -> info.getPathPatternsCondition() != null)
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(address -> !address.getPatternString().startsWith("/api/"))
                .toList();
    }

    /** Of each template the fullest page; for pictures the emptiest too. */
    private static List<Sight> chosen(List<Sight> sights) {
        Map<String, List<Sight>> byTemplate = new LinkedHashMap<>();
        sights.forEach(sight -> byTemplate
                .computeIfAbsent(sight.template(), template -> new ArrayList<>())
                .add(sight));
        List<Sight> chosen = new ArrayList<>();
        for (List<Sight> same : byTemplate.values()) {
            same.sort(Comparator.comparingInt(sight -> -sight.html().length()));
            chosen.add(same.getFirst());
            if (SCREENS
                    && same.getLast().html().length() < same.getFirst().html().length() * 0.8) {
                chosen.add(same.getLast());
            }
        }
        return chosen;
    }
}
