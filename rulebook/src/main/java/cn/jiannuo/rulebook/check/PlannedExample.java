package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a case about when somebody owes something. */
final class PlannedExample {
    private final Regulation regulation;
    private final Vocabulary vocabulary;
    private final WorkCalendar calendar;

    PlannedExample(Regulation regulation, Vocabulary vocabulary, WorkCalendar calendar) {
        this.regulation = regulation;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
    }

    CaseResult run(Rule rule, Schedule schedule, Given given, World world) {
        Optional<Window> window = given.text("in")
                .flatMap(Window::parse)
                .or(() -> Optional.ofNullable(world.event()).map(e -> new Window(e.date(), e.date())));
        if (window.isEmpty()) {
            return CaseResult.unusable("example.no-window");
        }
        List<Duty> duties = plan(rule, window.get(), world);
        List<Met> met = new ArrayList<>(conditions(schedule, world, window.get()));
        String got = got(duties, schedule, given, met);
        List<Message> wrong = new ArrayList<>();
        String expected = given.text("expect").orElse("");
        if (!expected.equals(got)) {
            wrong.add(Message.of("example.got", expected, got));
        }
        if (given.has("seats")) {
            OwedBy.seats(duties, given, wrong);
        }
        given.text("amount").ifPresent(amount -> OwedBy.amount(duties, amount, wrong));
        return new CaseResult(got, wrong, met);
    }

    List<Duty> plan(Rule rule, Window window, World world) {
        Planner planner = new Planner(
                Rulebook.of(List.of(alone(rule)), vocabulary),
                calendar,
                world.tree(vocabulary),
                columns(),
                world.events(),
                Map.of(),
                window.from(),
                window.to());
        String unit = world.unit() == null ? "" : String.valueOf(world.unit().text("path"));
        List<Duty> duties = new ArrayList<>();
        planner.plan(world.person() == null ? Stream.of() : Stream.of(world.person()), duty -> {
            if (duty.rule().id().equals(rule.id())
                    && (!aboutUnits(rule) || duty.subject().equals(unit))) {
                duties.add(duty);
            }
        });
        return duties.stream().sorted().toList();
    }

    /** The regulation with this rule and the entitlements it may pay: an example plans nothing else. */
    private Regulation alone(Rule rule) {
        return regulation.withRules(regulation.rules().stream()
                .filter(r -> r.id().equals(rule.id()) || r instanceof EntitlementRule)
                .toList());
    }

    /** The units above the given one are there only to hold it up. */
    private static boolean aboutUnits(Rule rule) {
        return rule.schedule()
                .map(s -> s.about() == Schedule.About.UNIT && s.trigger() instanceof Schedule.Trigger.Calendar)
                .orElse(false);
    }

    private Set<String> columns() {
        Set<String> columns = new HashSet<>();
        vocabulary.person().fields().forEach(f -> columns.add(f.name()));
        vocabulary.unit().fields().forEach(f -> columns.add("unit." + f.name()));
        return columns;
    }

    /** Figures the rule's condition was held against. */
    private List<Met> conditions(Schedule schedule, World world, Window window) {
        Judge judge = new Judge(regulation, Judgements.OPEN);
        return judge.weighed(
                schedule.guard(), new Case(world.person(), world.unit(), world.event(), window.from(), List.of()));
    }

    private String got(List<Duty> duties, Schedule schedule, Given given, List<Met> met) {
        List<Duty> open = duties.stream().filter(d -> !d.questions().isEmpty()).toList();
        if (!open.isEmpty()) {
            return "ask " + open.getFirst().obligors().getFirst().party();
        }
        if (duties.isEmpty()) {
            return "nothing";
        }
        Optional<LocalDate> done = given.text("done").flatMap(Window::parse).map(Window::from);
        Optional<LocalDate> today = given.text("today").flatMap(Window::parse).map(Window::from);
        if (done.isPresent()) {
            return each(duties, duty -> {
                remember(schedule.due(), done.get(), duty.due(), met);
                return done.get().isAfter(duty.due()) ? "late" : "kept";
            });
        }
        if (today.isPresent()) {
            intervals(schedule, duties.getFirst(), today.get(), met);
            return each(duties, duty -> state(duty, schedule, today.get(), met));
        }
        return "due " + duties.stream().map(d -> d.due().toString()).collect(Collectors.joining(", "));
    }

    /** The days of an anchored recurrence are reckoned by a figure: the first of them is what the figure gives. */
    private static void intervals(Schedule schedule, Duty first, LocalDate today, List<Met> met) {
        if (!(schedule.trigger() instanceof Schedule.Trigger.Calendar calendar)) {
            return;
        }
        Optional<LocalDate> occasion = Window.parse(first.occasion()).map(Window::from);
        for (Recurrence recurrence : calendar.recurrences()) {
            if (occasion.isPresent()
                    && recurrence instanceof Recurrence.Anchored anchored
                    && anchored.steps() instanceof Value.Named named) {
                met.add(new Met(named.figure(), Integer.signum(today.compareTo(occasion.get()))));
            }
        }
    }

    private static String each(List<Duty> duties, java.util.function.Function<Duty, String> answer) {
        return duties.stream().map(answer).distinct().collect(Collectors.joining(", "));
    }

    private static String state(Duty duty, Schedule schedule, LocalDate today, List<Met> met) {
        remember(schedule.starts(), today, duty.starts(), met);
        if (today.isBefore(duty.starts())) {
            return "not yet";
        }
        remember(schedule.due(), today, duty.due(), met);
        return today.isAfter(duty.due()) ? "overdue" : "open";
    }

    private static void remember(DayPhrase phrase, LocalDate day, LocalDate bound, List<Met> met) {
        if (phrase.steps() instanceof Value.Named named) {
            met.add(new Met(named.figure(), Integer.signum(day.compareTo(bound))));
        }
    }
}
