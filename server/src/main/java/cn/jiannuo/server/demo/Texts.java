package cn.jiannuo.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the people of the demonstration write, by what it is about; several lines where it comes again and again. */
final class Texts {
    private Texts() {}

    /** Reads a file of {@code resources/demo}: a heading after {@code #} and a space, and one text on each line below. */
    static Map<String, List<String>> of(String name) {
        try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream("/demo/" + name), name)) {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            List<String> under = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("# ")) {
                    under = new ArrayList<>();
                    texts.put(line.substring(2).strip(), under);
                } else if (!line.isBlank()) {
                    under.add(line.strip());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
