package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.page.PackPage;
import cn.jiannuo.rulebook.page.PackPage.ExampleText;
import cn.jiannuo.rulebook.page.PackText;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.source.Yaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: a pack in plain Chinese, clause beside rule. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        HTML
    }

    @Mixin
    private Common common = new Common();

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|html", descriptionKey = "explain-format")
    private Format format = Format.TEXT;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "explain-on")
    private @Nullable LocalDate on;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path file;

    @Parameters(arity = "1", paramLabel = "PACK", descriptionKey = "pack")
    private Path pack = Path.of("");

    @Override
    public Integer call() {
        Console console = common.console();
        PackReader.Result read = Packs.read(List.of(pack), System.in, console);
        Pack one = read.packs().getFirst();
        LocalDate day = on == null ? one.regulation().inForce() : on;
        Prose prose = new Prose(one.regulation(), read.vocabulary(), day);
        if (file == null) {
            write(prose, one, console.out());
            return Exit.OK;
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(prose, one, out);
        } catch (IOException e) {
            throw new UsageProblem("cli.cannot-write", file);
        }
        console.tell("cli.written", file);
        return Exit.OK;
    }

    private void write(Prose prose, Pack one, PrintWriter out) {
        if (format == Format.HTML) {
            out.print(new PackPage(prose, examples(one)).write());
        } else {
            new PackText(prose, out).write();
        }
        out.flush();
    }

    private static List<ExampleText> examples(Pack pack) {
        List<ExampleText> examples = new ArrayList<>();
        for (Pack.Example example : pack.examples()) {
            if (example.yaml().get("cases").orElse(null) instanceof Yaml.Mapping cases) {
                cases.entries().forEach((title, entry) -> {
                    if (entry.value() instanceof Yaml.Mapping own) {
                        String expect = own.get("expect")
                                .map(n -> n instanceof Yaml.Scalar s ? s.text() : "")
                                .orElse("");
                        examples.add(new ExampleText(
                                example.clause().id(), title, ExpectWords.of(expect, pack.regulation())));
                    }
                });
            }
        }
        return examples;
    }
}
