package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.check.PackCheck;
import cn.jiannuo.rulebook.check.Report;
import cn.jiannuo.rulebook.read.Catalogue;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads packs, runs their examples, and tells which catalogue ids they carry. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "PACK", descriptionKey = "pack")
    private List<Path> packs = List.of();

    @Override
    public Integer call() {
        Console console = common.console();
        Report report = PackCheck.check(Packs.open(packs, System.in), WorkCalendar.china());
        console.findings(report.findings(), console.err());
        if (!quiet) {
            report.packs().forEach(pack -> pack(pack, report, console));
            catalogue(report, console);
        }
        summary(report, console);
        return report.hasErrors() ? Exit.FINDINGS : Exit.OK;
    }

    private static void pack(Pack pack, Report report, Console console) {
        Regulation regulation = pack.regulation();
        console.out()
                .println(console.bold("《" + regulation.title() + "》 " + regulation.version()) + "  "
                        + regulation.file());
        for (Clause clause : regulation.clauses()) {
            List<Rule> rules = regulation.rules().stream()
                    .filter(r -> r.header().clause().equals(clause.id()))
                    .toList();
            long figures = regulation.figures().values().stream()
                    .filter(f -> f.clause().equals(clause.id()))
                    .count();
            int cases = rules.stream()
                    .mapToInt(r -> report.cases().getOrDefault(regulation.id() + "/" + r.id(), 0))
                    .sum();
            console.out()
                    .println("  " + clause.number() + "　" + clause.title() + covers(clause, console) + "  "
                            + kinds(rules, figures, cases, console));
        }
        console.out().println();
    }

    private static String covers(Clause clause, Console console) {
        return clause.covers().isEmpty() ? "" : "〔" + String.join(console.word("list.comma"), clause.covers()) + "〕";
    }

    private static String kinds(List<Rule> rules, long figures, int cases, Console console) {
        Map<Rule.Kind, Long> counts =
                rules.stream().collect(Collectors.groupingBy(Rule::kind, TreeMap::new, Collectors.counting()));
        List<String> words = new ArrayList<>();
        counts.forEach((kind, count) -> words.add(console.word("kind." + kind.word()) + " " + count));
        if (figures > 0) {
            words.add(console.word("kind.figure") + " " + figures);
        }
        if (words.isEmpty()) {
            return console.word("cli.no-rule");
        }
        String all = String.join(console.word("list.clause"), words);
        return cases == 0 ? all : all + console.word("list.semicolon") + console.word("cli.cases", cases);
    }

    private static void catalogue(Report report, Console console) {
        console.out().println(console.bold(console.word("cli.catalogue")));
        Map<String, String> titles = Catalogue.checkedIn().titles();
        report.carriers().forEach((id, rules) -> {
            String carried = rules.isEmpty()
                    ? console.word("cli.not-carried")
                    : rules.stream().collect(Collectors.joining(" "));
            console.out().println("  " + String.format("%-4s", id) + titles.getOrDefault(id, "") + "  " + carried);
        });
        console.out().println();
    }

    private static void summary(Report report, Console console) {
        long errors = report.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .count();
        int rules = report.packs().stream()
                .mapToInt(p -> p.regulation().rules().size())
                .sum();
        int figures = report.packs().stream()
                .mapToInt(p -> p.regulation().figures().size())
                .sum();
        int cases = report.cases().values().stream().mapToInt(Integer::intValue).sum();
        long carried =
                report.carriers().values().stream().filter(l -> !l.isEmpty()).count();
        console.say(
                "cli.summary",
                report.packs().size(),
                rules,
                figures,
                cases,
                carried,
                report.carriers().size());
        console.out().println(errors == 0 ? console.word("cli.all-good") : console.word("cli.errors", errors));
        console.out().flush();
    }
}
