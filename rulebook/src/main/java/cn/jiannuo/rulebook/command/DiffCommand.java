package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.diff.Workload;
import cn.jiannuo.rulebook.diff.Workload.Load;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.change.DiffText;
import cn.jiannuo.rulebook.explain.change.RegulationDiff;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.table.TextTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changes between two versions of a regulation. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff-old")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff-new")
    private Path after = Path.of("");

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "roster")
    private @Nullable Path roster;

    @Option(names = "--events", paramLabel = "FILE", descriptionKey = "events")
    private @Nullable Path events;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        Console console = common.console();
        if (roster != null && (from == null || to == null)) {
            throw new UsageProblem("cli.from-to-missing");
        }
        PackReader.Result old = Packs.read(List.of(before), System.in, console);
        PackReader.Result now = Packs.read(List.of(after), System.in, console);
        RegulationDiff diff = RegulationDiff.between(prose(old), prose(now));
        console.out().println(DiffText.render(diff).strip());
        if (roster != null) {
            load(work(old, console), work(now, console), console);
        }
        console.out().flush();
        return Exit.OK;
    }

    private static Prose prose(PackReader.Result read) {
        Regulation regulation = read.packs().getFirst().regulation();
        return new Prose(regulation, read.vocabulary(), regulation.inForce());
    }

    private Workload work(PackReader.Result read, Console console) {
        LocalDate first = java.util.Objects.requireNonNull(from);
        LocalDate last = java.util.Objects.requireNonNull(to);
        Inputs inputs = new Inputs(console);
        Roster people = inputs.roster(java.util.Objects.requireNonNull(roster), read.vocabulary());
        Events happened = inputs.events(Optional.ofNullable(events), read.vocabulary(), people);
        Rulebook rulebook = Packs.rulebook(read);
        Workload load = new Workload();
        new Planner(rulebook, WorkCalendar.china(), people.units(), people.columns(), happened, Map.of(), first, last)
                .plan(people.people(), load::add);
        return load;
    }

    private static void load(Workload old, Workload now, Console console) {
        console.out().println(console.bold(console.word("cli.diff.load")));
        List<String> header = List.of("rule", "before", "after", "money-before", "money-after").stream()
                .map(c -> console.word("cli.diff.column." + c))
                .toList();
        Load none = new Load("", 0, 0);
        try (TextTable table = new TextTable(console.out(), header)) {
            TreeSet<String> ids = new TreeSet<>(old.byRule().keySet());
            ids.addAll(now.byRule().keySet());
            for (String id : ids) {
                Load a = old.byRule().getOrDefault(id, none);
                Load b = now.byRule().getOrDefault(id, none);
                if (!a.equals(b)) {
                    table.row(List.of(
                            b.name().isEmpty() ? a.name() : b.name(),
                            Long.toString(a.duties()),
                            Long.toString(b.duties()),
                            DutyWords.money(a.money()),
                            DutyWords.money(b.money())));
                }
            }
        }
        console.say(
                "cli.diff.total",
                old.duties(),
                now.duties(),
                DutyWords.money(old.money()),
                DutyWords.money(now.money()));
    }
}
