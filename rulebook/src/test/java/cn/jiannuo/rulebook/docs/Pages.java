package cn.jiannuo.rulebook.docs;

import cn.jiannuo.rulebook.read.PackReader.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The written pages of this repository, and the examples in them. */
final class Pages {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern EXAMPLE =
            Pattern.compile("^````markdown\\n(.*?)^````$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern IN_FORCE = Pattern.compile("^in-force: (\\S+)$", Pattern.MULTILINE);

    private Pages() {}

    static String text(String page) {
        try {
            return Files.readString(HOME.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> regulations() {
        try (Stream<Path> files = Files.walk(HOME.resolve("regulations"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> new Source(
                            file.toString(), text(HOME.relativize(file).toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manual's examples put together: one that begins with front matter begins a pack, the others go on with the first. */
    static List<Source> manual() {
        List<StringBuilder> packs = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text("docs/rulebook.md"));
        while (example.find()) {
            if (example.group(1).startsWith("---\n")) {
                packs.add(new StringBuilder(example.group(1)));
            } else {
                packs.getFirst().append('\n').append(example.group(1));
            }
        }
        return packs.stream().map(Pages::source).toList();
    }

    private static Source source(CharSequence pack) {
        Matcher day = IN_FORCE.matcher(pack);
        if (!day.find()) {
            throw new IllegalStateException("a pack of the manual has no day in force");
        }
        return new Source("canteen/" + day.group(1) + ".md", pack.toString());
    }

    /** The code words in the first column of the table under a line that begins so. */
    static List<String> firstColumn(String page, String heading) {
        List<String> words = new ArrayList<>();
        text(page)
                .lines()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1].strip())
                .filter(cell -> cell.startsWith("`"))
                .forEach(cell -> words.add(cell.replace("`", "")));
        return words;
    }
}
