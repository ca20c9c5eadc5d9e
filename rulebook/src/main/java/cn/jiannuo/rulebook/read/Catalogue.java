package cn.jiannuo.rulebook.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The clause catalogue: every promise of the source systems, by id, with a short Chinese title.
 *
 * @param titles in catalogue order, A1 … E14
 */
public record Catalogue(Map<String, String> titles) {

    private static final class Held {
        static final Catalogue CATALOGUE = load();
    }

    public static Catalogue checkedIn() {
        return Held.CATALOGUE;
    }

    private static Catalogue load() {
        Map<String, String> titles = new LinkedHashMap<>();
        InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\t", 2);
                        titles.put(parts[0], parts[1]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Catalogue(titles);
    }
}
