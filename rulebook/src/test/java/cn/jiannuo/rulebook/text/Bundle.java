package cn.jiannuo.rulebook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bundle as its file stands, without the fallback to another language. */
record Bundle(String file, Map<String, String> patterns) {
    static final Pattern GAP = Pattern.compile("\\{([0-9]+)(?:\\+|:([a-z-]+))?}");

    private static final Bundle CHINESE = read("messages.properties");

    static Bundle chinese() {
        return CHINESE;
    }

    static Bundle traditional() {
        return read("messages_zh_TW.properties");
    }

    static Bundle english() {
        return read("messages_en.properties");
    }

    private static Bundle read(String file) {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    throw new AssertionError(file + " has " + key + " twice");
                }
                return super.put(key, value);
            }
        };
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        return new Bundle(file, patterns);
    }

    /** The sentence as written, empty when there is none. */
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }

    /** The gaps of a sentence as written, such as {@code {1:type}}. */
    Set<String> gaps(String key) {
        return GAP.matcher(pattern(key))
                .results()
                .map(gap -> gap.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many arguments a sentence needs. */
    int arguments(String key) {
        return GAP.matcher(pattern(key))
                .results()
                .mapToInt(gap -> Integer.parseInt(gap.group(1)) + 1)
                .max()
                .orElse(0);
    }
}
