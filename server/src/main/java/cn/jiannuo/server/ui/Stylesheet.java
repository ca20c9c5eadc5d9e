package cn.jiannuo.server.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** One file per component in the source, one file for the browser; its name changes with its content. */
@Component
public class Stylesheet {
    private final String content;
    private final String name;

    public Stylesheet() {
        try {
            Resource[] parts = new PathMatchingResourcePatternResolver().getResources("classpath*:css/*.css");
            this.content = Arrays.stream(parts)
                    .sorted(Comparator.comparing(part -> Objects.toString(part.getFilename())))
                    .map(Stylesheet::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.name = "/assets/jiannuo-"
                + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12) + ".css";
    }

    private static String text(Resource part) {
        try {
            return part.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address; a browser may keep it for a year. */
    public String path() {
        return name;
    }

    public String content() {
        return content;
    }
}
