package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Result;
import cn.jiannuo.rulebook.read.PackReader.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The regulations of this repository, and small ones written for a test. */
final class Packs {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Packs() {}

    /** The packs in {@code regulations/}, read together. */
    static Result ofTheRepository() {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "regulations"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                sources.add(new Source(file.toString(), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackReader.read(sources);
    }

    /** A regulation of one clause with these rule blocks. */
    static String text(String... rules) {
        return version("2026-01-01", "职工住院，由工会看望。", rules);
    }

    static String version(String inForce, String clause, String... rules) {
        StringBuilder blocks = new StringBuilder();
        for (String rule : rules) {
            blocks.append("```rule\n").append(rule.strip()).append("\n```\n\n");
        }
        return """
                ---
                regulation: sample
                title: 样例办法
                issuer: 样例单位
                version: %s版
                in-force: %s
                source: {document: 《样例》, date: %s}
                questions-to: hr
                seats: {union: 工会, hr: 人事教育处, office: 办公室, discipline: 纪检监察室}
                ladders:
                  merit: [嘉奖, 记功, 记大功]
                ---
                # 样例办法

                ## 第一章　总则 {#general}

                ### 第一条　看望 {#visits}
                %s〔A7〕

                %s
                """.formatted(inForce.substring(0, 4), inForce, inForce, clause, blocks);
    }

    static Result read(String text) {
        return PackReader.read(List.of(new Source("2026-01-01.md", text)));
    }

    /** The prose of the only pack. */
    static Prose prose(String... rules) {
        return prose(read(text(rules)));
    }

    static Prose prose(Result result) {
        Pack pack = result.packs().getFirst();
        return new Prose(pack.regulation(), result.vocabulary(), DAY);
    }

    /** The first rule of the only pack in prose. */
    static Sentence sentence(String... rules) {
        return prose(rules).sentences().getFirst();
    }
}
