package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.PackReader.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where tests find packs: the five of the repository, those among the test resources, and small ones written for a test. */
public final class TestPacks {
    private TestPacks() {}

    /** Files of the packs in {@code regulations/}, by name. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("..", "regulations"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Source> regulations() {
        List<Source> sources = new ArrayList<>();
        for (Path file : files()) {
            try {
                sources.add(new Source(file.toString(), Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    /** A pack among the test resources: {@code annual-leave/2008-01-01.md}. */
    public static Source resource(String path) {
        String name = "/packs/" + path;
        try (InputStream in = Objects.requireNonNull(TestPacks.class.getResourceAsStream(name), name)) {
            return new Source(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A regulation {@code sample} of one clause, in force from a day, with these rule blocks. */
    public static Source sample(String inForce, String more, String... rules) {
        StringBuilder blocks = new StringBuilder();
        for (String rule : rules) {
            blocks.append("```rule\n").append(rule.strip()).append("\n```\n\n");
        }
        return new Source(inForce + ".md", """
                ---
                regulation: sample
                title: 样例办法
                issuer: 样例单位
                in-force: %s
                %s
                source: {document: 《样例》, date: %s}
                questions-to: hr
                seats: {union: 工会, hr: 人事教育处, office: 办公室}
                ---
                # 样例办法

                ## 第一章　总则 {#general}

                ### 第一条　看望 {#visits}
                职工住院，由工会看望。

                %s
                """.formatted(inForce, more, inForce, blocks));
    }
}
