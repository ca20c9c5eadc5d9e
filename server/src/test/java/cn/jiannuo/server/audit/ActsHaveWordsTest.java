package cn.jiannuo.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the log reads words: every act that the program tells has them in every language. */
class ActsHaveWordsTest {
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:[lL]og|audit)\\.write\\(\\s*[\\w.()]+(?:\\([^)]*\\))?,\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    private static Set<String> acts(String source) {
        Set<String> acts = new TreeSet<>();
        Matcher told = TOLD.matcher(source);
        while (told.find()) {
            acts.add(told.group(1));
        }
        return acts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/words"))) {
            for (Path bundle : (Iterable<Path>) bundles::iterator) {
                String name = bundle.getFileName().toString();
                boolean fits = language.isEmpty() ? !name.contains("_") : name.endsWith(language + ".properties");
                if (fits) {
                    Properties words = new Properties();
                    words.load(new StringReader(text(bundle)));
                    keys.addAll(words.stringPropertyNames());
                }
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_TW", "_en"})
    void every_act_has_words(String language) throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> acts.addAll(acts(text(file))));
        }

        assertThat(acts).contains("account.opened", "audit.read");
        Set<String> keys = keys(language);
        assertThat(acts)
                .filteredOn(act -> !keys.contains("act." + act))
                .as("acts without words")
                .isEmpty();
    }

    @Test
    void the_test_sees_an_act_over_several_lines() {
        assertThat(acts("log.write(\n    by.actor(),\n    \"duty.waived\", x)"))
                .isEqualTo(Set.copyOf(List.of("duty.waived")));
    }
}
