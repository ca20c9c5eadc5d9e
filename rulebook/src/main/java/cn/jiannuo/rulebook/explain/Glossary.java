package cn.jiannuo.rulebook.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Chinese for the words packs write in English and give no Chinese for: groups, funds, outcomes, parts of lists.
 *
 * <p>A pack may write such a word in Chinese at once; it then stands as written.
 */
public final class Glossary {
    private static final String WORDS = "words.properties";
    private static final Glossary BUILT_IN = new Glossary(load());

    private final Map<String, String> words;

    private Glossary(Map<String, String> words) {
        this.words = words;
    }

    public static Glossary builtIn() {
        return BUILT_IN;
    }

    /** The Chinese of a word of a section such as {@code outcome}; empty when it is not known. */
    public Optional<String> find(String section, String word) {
        boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? Optional.of(word) : Optional.ofNullable(words.get(section + "." + word));
    }

    /** The Chinese of a word, or what stands in for one that is not known: never the English. */
    String say(String section, String word, String unknown) {
        return find(section, word).orElse(unknown);
    }

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream in = Glossary.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IllegalStateException(WORDS + " is missing from the library");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
