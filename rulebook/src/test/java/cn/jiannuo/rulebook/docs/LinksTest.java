package cn.jiannuo.rulebook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody who follows a link of the pages, or looks for a class they name, finds nothing. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE =
            Pattern.compile("`(?:[a-z]+/)*([A-Z][A-Za-z]+)(?:\\.[a-z][A-Za-z]*\\([a-z, ]*\\))?`");

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Pages.HOME.resolve("README.md"), Pages.HOME.resolve("STYLE.md")));
        try (Stream<Path> files = Files.walk(Pages.HOME.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    @Test
    void every_link_of_the_pages_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)).normalize())) {
                    broken.add(Pages.HOME.relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_class_the_tour_names_is_in_the_code() throws IOException {
        List<String> classes = new ArrayList<>();
        for (String module : List.of("rulebook/src", "server/src")) {
            try (Stream<Path> files = Files.walk(Pages.HOME.resolve(module))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(classes::add);
            }
        }
        List<String> named = new ArrayList<>();
        Matcher code = CODE.matcher(Pages.text("docs/tour.md"));
        while (code.find()) {
            named.add(code.group(1) + ".java");
        }
        assertThat(named).hasSizeGreaterThan(10);
        named.removeAll(classes);
        assertThat(named).isEmpty();
    }
}
