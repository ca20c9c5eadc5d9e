package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.apportion.Refused;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.judge.NoValueInForce;
import cn.jiannuo.rulebook.judge.Places;
import cn.jiannuo.rulebook.judge.Places.Shared;
import cn.jiannuo.rulebook.judge.Places.Sharing;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.text.Family;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code allocate}: how the places of a quota fall to units, with the computation. */
@Command(name = "allocate", mixinStandardHelpOptions = true)
final class AllocateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--units", paramLabel = "FILE", descriptionKey = "units")
    private @Nullable Path units;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "units-roster")
    private @Nullable Path roster;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "quota-rule")
    private @Nullable String rule;

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "on")
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|csv", descriptionKey = "format-table")
    private String format = "table";

    @Option(names = "--figure", paramLabel = "NAME=VALUE", descriptionKey = "figure")
    private Map<String, String> figures = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "PACK", descriptionKey = "pack")
    private List<Path> packs = List.of();

    @Override
    public Integer call() {
        Console console = common.console();
        if ((units == null) == (roster == null)) {
            throw new UsageProblem("cli.units-or-roster");
        }
        PackReader.Result read = Packs.read(packs, System.in, console);
        Rulebook rulebook = FigureOption.apply(Packs.rulebook(read), figures);
        Regulation regulation = regulation(rulebook);
        QuotaRule quota = quotas(regulation).getFirst();
        Sharing sharing = share(regulation, quota, claimants(read.vocabulary(), quota, console));
        boolean refused = false;
        if (format.equals("csv")) {
            SharingText.csv(sharing, console);
        } else {
            console.out()
                    .println(console.bold("《" + regulation.title() + "》" + quota.name()) + "  "
                            + console.word("cli.method", quota.method().word()));
            sharing.pools().forEach(pool -> SharingText.table(pool, console));
        }
        for (Shared pool : sharing.pools()) {
            if (pool.outcome() instanceof Refused no) {
                refused = true;
                Family family = new Family("apportion");
                no.reasons()
                        .forEach(r -> console.err()
                                .println(console.word(
                                        "cli.at",
                                        pool.pool().name(),
                                        console.word(
                                                "cli.finding",
                                                console.word("cli.error"),
                                                console.render(family.message(r))))));
            }
        }
        sharing.undecided()
                .forEach(u -> console.tell(
                        "cli.undecided",
                        String.valueOf(u.unit().text("path")),
                        u.missing().stream()
                                .map(f -> f.field().label())
                                .collect(Collectors.joining(console.word("list.comma")))));
        sharing.outside().forEach(u -> console.tell("cli.outside", String.valueOf(u.text("path"))));
        console.out().flush();
        return refused || !sharing.undecided().isEmpty() ? Exit.FINDINGS : Exit.OK;
    }

    private Sharing share(Regulation regulation, QuotaRule quota, List<Entity> claimants) {
        try {
            return new Places(regulation).share(quota, claimants, on);
        } catch (NoValueInForce e) {
            throw new UsageProblem("example.no-value", e.figure(), e.on().toString());
        }
    }

    private List<Entity> claimants(Vocabulary vocabulary, QuotaRule quota, Console console) {
        Inputs inputs = new Inputs(console);
        if (units != null) {
            return inputs.units(units, vocabulary);
        }
        Path file = java.util.Objects.requireNonNull(roster);
        Roster all = inputs.roster(file, vocabulary);
        return all.units().all().stream()
                .filter(u -> u.level() == quota.level())
                .map(Unit::entity)
                .toList();
    }

    private Regulation regulation(Rulebook rulebook) {
        List<Regulation> found = rulebook.versions().stream()
                .filter(v -> v.inForce(on))
                .map(Rulebook.Version::regulation)
                .filter(r -> !quotas(r).isEmpty())
                .toList();
        if (found.isEmpty()) {
            throw new UsageProblem("cli.no-quota", rule == null ? "" : rule);
        }
        List<String> ids = found.stream()
                .flatMap(r -> quotas(r).stream())
                .map(QuotaRule::id)
                .toList();
        if (ids.size() > 1) {
            throw new UsageProblem("cli.several-quotas", ids);
        }
        return found.getFirst();
    }

    private List<QuotaRule> quotas(Regulation regulation) {
        return regulation.rules().stream()
                .filter(QuotaRule.class::isInstance)
                .map(QuotaRule.class::cast)
                .filter(q -> rule == null || q.id().equals(rule))
                .toList();
    }
}
