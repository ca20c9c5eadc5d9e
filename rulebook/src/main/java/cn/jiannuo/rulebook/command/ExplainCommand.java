package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.check.PackCheck;
import cn.jiannuo.rulebook.check.Report;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.page.HtmlPage;
import cn.jiannuo.rulebook.explain.page.PlainText;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    /** Width of the text, in columns of a terminal. */
    private static final int COLUMNS = 92;

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
        List<PackReader.Source> sources = Packs.open(List.of(pack), System.in);
        Report report = PackCheck.check(sources, WorkCalendar.china());
        if (report.read().hasErrors()) {
            console.findings(report.read().findings(), console.err());
            return Exit.FINDINGS;
        }
        Pack one = report.packs().getFirst();
        HtmlPage.Examples run = report.hasErrors() ? HtmlPage.Examples.NOT_RUN : HtmlPage.Examples.HOLD;
        LocalDate day = on == null ? one.regulation().inForce() : on;
        Prose prose = new Prose(one.regulation(), report.read().vocabulary(), day);
        if (file == null) {
            write(prose, one, run, console.out());
            return Exit.OK;
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(prose, one, run, out);
        } catch (IOException e) {
            throw new UsageProblem("cli.cannot-write", file);
        }
        console.tell("cli.written", file);
        return Exit.OK;
    }

    private void write(Prose prose, Pack one, HtmlPage.Examples run, PrintWriter out) {
        out.print(
                format == Format.HTML
                        ? HtmlPage.render(prose, one.examples(), run)
                        : PlainText.render(prose, one.examples(), COLUMNS));
        out.flush();
    }
}
