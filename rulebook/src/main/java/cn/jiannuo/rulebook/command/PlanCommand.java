package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.PlanRun;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: the duties of a period, for a roster and what happened. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--roster", required = true, paramLabel = "FILE", descriptionKey = "roster")
    private Path roster = Path.of("");

    @Option(names = "--events", paramLabel = "FILE", descriptionKey = "events")
    private @Nullable Path events;

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "from")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE", descriptionKey = "to")
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|csv|json", descriptionKey = "format")
    private DutyFormat format = DutyFormat.TABLE;

    @Option(names = "--figure", paramLabel = "NAME=VALUE", descriptionKey = "figure")
    private Map<String, String> figures = new LinkedHashMap<>();

    @Option(names = "--seat", paramLabel = "SEAT=UNIT", descriptionKey = "seat")
    private Map<String, String> seats = new LinkedHashMap<>();

    @Option(names = "--as-known-on", paramLabel = "DATE", descriptionKey = "as-known-on")
    private @Nullable LocalDate known;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads", defaultValue = "0")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "PACK", descriptionKey = "pack")
    private List<Path> packs = List.of();

    @Override
    public Integer call() {
        Console console = common.console();
        if (to.isBefore(from)) {
            throw new UsageProblem("cli.to-before-from", from.toString(), to.toString());
        }
        if (from.getYear() < 1902 || to.getYear() > 2098) {
            throw new UsageProblem("cli.years", "1902", "2098");
        }
        PackReader.Result read = Packs.read(packs, System.in, console);
        Rulebook rulebook = FigureOption.apply(Packs.rulebook(read), figures);
        Rulebook planned = known == null ? rulebook : rulebook.asKnownOn(known);
        Inputs inputs = new Inputs(console);
        Roster people = inputs.roster(roster, read.vocabulary());
        Events happened = inputs.events(Optional.ofNullable(events), read.vocabulary(), people);
        Planner planner =
                new Planner(planned, WorkCalendar.china(), people.units(), people.columns(), happened, seats, from, to);
        LineOrder order = new LineOrder(planned);
        try (DutySorter sorter = new DutySorter(() -> format.text(order, console))) {
            plan(planner, people, sorter, console);
            format.write(sorter, console, console.out());
        }
        return Exit.OK;
    }

    private void plan(Planner planner, Roster people, DutySorter sorter, Console console) {
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        ParallelPlan plan = new ParallelPlan(planner, sorter, new Progress(people.size(), console));
        List<PlanRun> runs = people.size() < ParallelPlan.BATCH
                ? plan.onThisThread(people.people())
                : plan.onThreads(people.people(), workers);
        planner.others(runs, sorter.part());
    }

    /** Says how far a long run has come, on standard error. */
    static final class Progress {
        private static final long STEP = 100_000;

        private final long total;
        private final Console console;
        private long done;

        Progress(long total, Console console) {
            this.total = total;
            this.console = console;
        }

        synchronized void done(int people) {
            long before = done / STEP;
            done += people;
            if (total > STEP && done / STEP > before) {
                console.tell("cli.progress", done, total);
            }
        }
    }
}
