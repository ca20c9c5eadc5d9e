package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.judge.NoValueInForce;
import cn.jiannuo.rulebook.read.Pack.Example;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.VoteRule;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Message;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs the cases of an example block, each by what its rule is about. */
final class ExampleRunner {
    private static final List<String> PLANNED =
            List.of("due ", "nothing", "kept", "late", "not yet", "open", "overdue");

    private final Regulation regulation;
    private final Vocabulary vocabulary;
    private final WorkCalendar calendar;

    ExampleRunner(Regulation regulation, Vocabulary vocabulary, WorkCalendar calendar) {
        this.regulation = regulation;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
    }

    /** The cases by title; a block without any is an error. */
    Map<String, Yaml.Entry> cases(Example example, Findings findings) {
        CaseShape.block(example.yaml(), findings);
        if (example.yaml().get("cases").orElse(null) instanceof Yaml.Mapping cases
                && !cases.entries().isEmpty()) {
            return cases.entries();
        }
        findings.error(example.place(), "example.no-cases");
        return new LinkedHashMap<>();
    }

    CaseResult run(Rule rule, Example example, Yaml.Entry one) {
        if (!(one.value() instanceof Yaml.Mapping own)) {
            return CaseResult.unusable("example.case");
        }
        Yaml.Mapping none = new Yaml.Mapping(Map.of(), example.place());
        Yaml.Mapping base = example.yaml().get("given").orElse(none) instanceof Yaml.Mapping m ? m : none;
        Optional<Message> misshapen = CaseShape.wrong(own).or(() -> CaseShape.wrong(base));
        if (misshapen.isPresent()) {
            return CaseResult.unusable(misshapen.get());
        }
        Given given = Given.of(base, own, one.key());
        if (!given.has("expect")) {
            return CaseResult.unusable("example.no-expect");
        }
        if (rule instanceof RecordRule record) {
            return RecordExample.run(record, given);
        }
        World world = World.of(given, vocabulary, kinds(rule));
        if (!world.problems().isEmpty()) {
            DataProblem problem = world.problems().getFirst();
            return CaseResult.unusable(
                    "example.cell",
                    problem.column(),
                    problem.value(),
                    Message.of(
                            "data."
                                    + problem.kind()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            args(problem)));
        }
        try {
            return dispatch(rule, given, world);
        } catch (NoValueInForce e) {
            return CaseResult.unusable("example.no-value", e.figure(), e.on().toString());
        }
    }

    private static Object[] args(DataProblem problem) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(problem.column(), problem.value()), problem.args().stream())
                .toArray();
    }

    private CaseResult dispatch(Rule rule, Given given, World world) {
        String expect = given.text("expect").orElse("");
        Optional<Schedule> schedule = rule.schedule();
        boolean planned = PLANNED.stream().anyMatch(expect::startsWith)
                || (expect.startsWith("ask ") && schedule.isPresent() && !judges(rule, schedule.get()));
        if (planned && schedule.isPresent() && !"nothing follows".equals(expect)) {
            return new PlannedExample(regulation, vocabulary, calendar).run(rule, schedule.get(), given, world);
        }
        CountedExample counted = new CountedExample(regulation, vocabulary, day(given, world));
        return switch (rule) {
            case TargetRule r -> counted.target(r, given);
            case VoteRule r -> counted.vote(r, given);
            case ScorecardRule r -> counted.scorecard(r, given);
            case QuotaRule r -> counted.quota(r, given);
            case ProcedureRule r -> new ProcedureExample(regulation, calendar).run(r, given, world);
            case EntitlementRule r -> new JudgedExample(regulation).run(r, given, world);
            case LimitRule r -> new JudgedExample(regulation).run(r, given, world);
            case ProhibitionRule r -> new JudgedExample(regulation).run(r, given, world);
            case EligibilityRule r -> new JudgedExample(regulation).run(r, given, world);
            case DutyRule r -> new PlannedExample(regulation, vocabulary, calendar).run(r, r.when(), given, world);
            case DisclosureRule r ->
                new PlannedExample(regulation, vocabulary, calendar).run(r, r.when(), given, world);
            case RecordRule r -> RecordExample.run(r, given);
        };
    }

    /** What accrues by the calendar has no claim to judge. */
    private static boolean judges(Rule rule, Schedule schedule) {
        return (rule instanceof EntitlementRule || rule instanceof ProhibitionRule)
                && schedule.trigger() instanceof Trigger.Happening;
    }

    private LocalDate day(Given given, World world) {
        return given.text("today")
                .or(() -> given.text("in"))
                .flatMap(Window::parse)
                .map(Window::from)
                .or(() -> Optional.ofNullable(world.event()).map(e -> e.date()))
                .orElse(regulation.inForce());
    }

    private static List<String> kinds(Rule rule) {
        return switch (rule) {
            case LimitRule r -> r.kinds();
            case ProhibitionRule r -> r.kinds();
            case ProcedureRule r -> r.kinds();
            case EntitlementRule r -> r.trigger() instanceof Trigger.Happening h ? h.kinds() : List.of();
            default ->
                rule.schedule()
                        .map(s -> s.trigger() instanceof Trigger.Happening h ? h.kinds() : List.<String>of())
                        .orElse(List.of());
        };
    }
}
