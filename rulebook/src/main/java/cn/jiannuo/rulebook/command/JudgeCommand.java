package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.judge.Verdict.Answer;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code judge}: may this be claimed, paid, done; is this person eligible. */
@Command(name = "judge", mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--roster", required = true, paramLabel = "FILE", descriptionKey = "roster")
    private Path roster = Path.of("");

    @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "cases")
    private @Nullable Path cases;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "history")
    private @Nullable Path history;

    @Option(names = "--person", paramLabel = "CODE", descriptionKey = "person")
    private List<String> people = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private @Nullable LocalDate on;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "rule")
    private @Nullable String rule;

    @Option(names = "--answer", paramLabel = "yes|no", descriptionKey = "answer")
    private @Nullable String answer;

    @Option(names = "--figure", paramLabel = "NAME=VALUE", descriptionKey = "figure")
    private Map<String, String> figures = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "PACK", descriptionKey = "pack")
    private List<Path> packs = List.of();

    private final Map<String, Judge> judges = new HashMap<>();
    private boolean refused;

    @Override
    public Integer call() {
        Console console = common.console();
        if (cases == null && people.isEmpty()) {
            throw new UsageProblem("cli.nothing-to-judge");
        }
        if (!people.isEmpty() && on == null) {
            throw new UsageProblem("cli.on-missing");
        }
        PackReader.Result read = Packs.read(packs, System.in, console);
        Rulebook rulebook = FigureOption.apply(Packs.rulebook(read), figures);
        knownRule(rulebook);
        Inputs inputs = new Inputs(console);
        Roster all = inputs.roster(roster, read.vocabulary());
        Events asked = inputs.events(Optional.ofNullable(cases), read.vocabulary(), all);
        Events before = inputs.events(Optional.ofNullable(history), read.vocabulary(), all);
        Map<String, Entity> wanted = persons(all, asked);
        VerdictWords words = new VerdictWords(console);
        judgeCases(rulebook, all, asked, before, wanted, words);
        judgePeople(rulebook, all, wanted, words);
        console.out().flush();
        return refused ? Exit.FINDINGS : Exit.OK;
    }

    private void knownRule(Rulebook rulebook) {
        if (rule == null) {
            return;
        }
        boolean known = rulebook.versions().stream()
                .anyMatch(v -> v.regulation().rule(rule).isPresent());
        if (!known) {
            throw new UsageProblem("cli.rule-unknown", rule);
        }
    }

    private Map<String, Entity> persons(Roster all, Events asked) {
        Set<String> codes = new HashSet<>(people);
        asked.all().stream().map(Event::person).filter(Objects::nonNull).forEach(codes::add);
        for (String code : people) {
            if (!code.equals("all") && !all.has(code)) {
                throw new UsageProblem("cli.person-unknown", code);
            }
        }
        Map<String, Entity> wanted = new LinkedHashMap<>();
        try (Stream<Entity> stream = all.people()) {
            stream.filter(p -> codes.contains("all") || codes.contains(p.text("code")))
                    .forEach(p -> wanted.put(String.valueOf(p.text("code")), p));
        }
        return wanted;
    }

    /** Rows are judged in the order of their days; what is not refused counts towards the caps of those after it. */
    private void judgeCases(
            Rulebook rulebook,
            Roster all,
            Events asked,
            Events before,
            Map<String, Entity> persons,
            VerdictWords words) {
        List<Event> counted = new ArrayList<>(before.all());
        for (Event event : asked.all()) {
            Entity person = event.person() == null ? null : persons.get(event.person());
            Unit unit = unit(all, person, event);
            Case matter = new Case(person, unit == null ? null : unit.entity(), event, event.date(), counted);
            words.heading(event, person);
            boolean stands = true;
            for (Verdict verdict : verdicts(rulebook, matter)) {
                words.verdict(verdict, regulationOf(rulebook, verdict, event.date()));
                boolean no = verdict.answer() == Answer.REFUSED || verdict.answer() == Answer.NOTICED;
                stands &= verdict.answer() != Answer.REFUSED;
                refused |= no;
            }
            if (stands) {
                counted.add(event);
            }
        }
    }

    private static @Nullable Unit unit(Roster all, @Nullable Entity person, Event event) {
        if (person != null) {
            return all.units().unitOf(person);
        }
        String path = event.unit();
        return path == null ? null : all.units().find(path);
    }

    private void judgePeople(Rulebook rulebook, Roster all, Map<String, Entity> persons, VerdictWords words) {
        if (people.isEmpty() || on == null) {
            return;
        }
        LocalDate day = on;
        persons.forEach((code, person) -> {
            if (people.contains("all") || people.contains(code)) {
                Case matter = new Case(person, all.units().unitOf(person).entity(), null, day, List.of());
                words.heading(person, day);
                for (Verdict verdict : verdicts(rulebook, matter)) {
                    words.verdict(verdict, regulationOf(rulebook, verdict, day));
                }
            }
        });
    }

    private List<Verdict> verdicts(Rulebook rulebook, Case matter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rulebook.Version version : rulebook.versions()) {
            if (version.inForce(matter.today())) {
                Judge judge = judges.computeIfAbsent(version.regulation().hash(), h -> judge(version.regulation()));
                judge.all(matter).stream()
                        .filter(v -> rule == null || v.rule().id().equals(rule))
                        .forEach(verdicts::add);
            }
        }
        return verdicts;
    }

    private Judge judge(Regulation regulation) {
        Judgements judgements =
                answer == null ? Judgements.OPEN : Judgements.all(answer.equals("yes") || answer.equals("是"));
        return new Judge(regulation, judgements);
    }

    private static Regulation regulationOf(Rulebook rulebook, Verdict verdict, LocalDate day) {
        return rulebook.versions().stream()
                .filter(v -> v.inForce(day) && v.regulation().rules().contains(verdict.rule()))
                .map(Rulebook.Version::regulation)
                .findFirst()
                .orElseThrow();
    }
}
