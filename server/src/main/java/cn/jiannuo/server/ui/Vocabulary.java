package cn.jiannuo.server.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of every module: one bundle each under {@code words/}, Simplified Chinese first. */
@Component
public class Vocabulary {
    /** The languages every bundle is complete in. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

    private final MessageSource bundles = new AllWords(names());
    private final Clock clock;

    public Vocabulary(Clock clock) {
        this.clock = clock;
    }

    private static List<String> names() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties"))
                    .map(resource -> Objects.toString(resource.getFilename()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> "words." + name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Words in(Locale locale) {
        return new Words(bundles, LANGUAGES.contains(locale) ? locale : Locale.SIMPLIFIED_CHINESE, clock);
    }
}
