package cn.jiannuo.server.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of words as files, and where templates and code name them. */
final class Bundles {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w-]*(?:\\.[\\w-]*)*)\"");
    private static final Pattern SAY = Pattern.compile("\\bsay\\(");
    private static final Pattern COMPARED = Pattern.compile("equals\\(\\s*\"[^\"]*\"\\)");

    private Bundles() {}

    static List<String> names() {
        return files(WORDS, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    /** @param language {@code ""} for Simplified Chinese, {@code _zh_TW}, {@code _en} */
    static Map<String, String> read(String name, String language) {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file(name, language))) {
            read.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, read::getProperty, (one, other) -> one, TreeMap::new));
    }

    /** The keys as they stand in the file, one written twice twice. */
    static List<String> keysAsWritten(String name, String language) {
        return text(file(name, language))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    static Set<String> allKeys() {
        return names().stream()
                .flatMap(name -> read(name, "").keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Path file(String name, String language) {
        return WORDS.resolve(name + language + ".properties");
    }

    static List<String> sources() {
        return Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(),
                        files(Path.of("src/main/jte"), ".jte").stream())
                .map(Bundles::text)
                .toList();
    }

    /** Every literal of a source that has the look of a key, or of the beginning of one. */
    static Set<String> literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The literals a source hands to {@code say} as keys; one that code goes on writing ends in {@code …}. */
    static Set<String> said(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher say = SAY.matcher(source);
        while (say.find()) {
            String key = COMPARED.matcher(firstArgument(source, say.end())).replaceAll("");
            for (MatchResult found : LITERAL.matcher(key).results().toList()) {
                boolean goesOn = key.substring(found.end()).stripLeading().startsWith("+");
                boolean wentOn = key.substring(0, found.start()).stripTrailing().endsWith("+");
                if (!wentOn) {
                    keys.add(found.group(1) + (goesOn ? "…" : ""));
                }
            }
        }
        return keys;
    }

    private static String firstArgument(String source, int start) {
        int depth = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                return source.substring(start, i);
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return source.substring(start);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
