package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.apportion.Apportionment;
import cn.jiannuo.rulebook.apportion.Share;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.judge.Places;
import cn.jiannuo.rulebook.judge.Tally;
import cn.jiannuo.rulebook.judge.Tally.Ballots;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Consequence;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.VoteRule;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs a case about counted things: entries, ratings, scores, ballots, places. */
final class CountedExample {
    private final Regulation regulation;
    private final Vocabulary vocabulary;
    private final LocalDate on;
    private final Tally tally;

    /** @param on the day whose figures apply */
    CountedExample(Regulation regulation, Vocabulary vocabulary, LocalDate on) {
        this.regulation = regulation;
        this.vocabulary = vocabulary;
        this.on = on;
        this.tally = new Tally(regulation, on);
    }

    CaseResult target(TargetRule rule, Given given) {
        long off = tally.target(rule, given.number("records").orElse(0L));
        boolean met = rule.atLeast() ? off >= 0 : off <= 0;
        return result(given, met ? "met" : (rule.atLeast() ? "short " : "over ") + Math.abs(off));
    }

    CaseResult vote(VoteRule rule, Given given) {
        Map<String, Long> counts = counts(given, "ballots");
        long inFavour = counts.getOrDefault("for", 0L);
        long valid = inFavour + counts.getOrDefault("against", 0L) + counts.getOrDefault("abstain", 0L);
        long members = counts.getOrDefault("members", 0L);
        Ballots ballots = new Ballots(members, counts.getOrDefault("present", members), valid, inFavour);
        return result(
                given, tally.vote(rule, ballots).name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    CaseResult scorecard(ScorecardRule rule, Given given) {
        List<Consequence> follows;
        if (given.has("score")) {
            long score = given.number("score").orElse(0L);
            if (tally.isBeyond(rule, score)) {
                return result(given, "refused");
            }
            follows = tally.score(rule, score);
        } else {
            Map<String, Long> ratings = counts(given, "ratings");
            for (String grade : ratings.keySet()) {
                if (!rule.scale().contains(grade)) {
                    return CaseResult.unusable("example.grade", grade, rule.scale());
                }
            }
            long all = ratings.values().stream().mapToLong(Long::longValue).sum();
            follows = tally.ratings(
                    rule,
                    ratings,
                    given.number("members").orElse(all),
                    given.number("present").orElse(all));
        }
        String got = follows.isEmpty()
                ? "nothing follows"
                : "follows " + follows.stream().map(Consequence::what).collect(Collectors.joining(", "));
        return result(given, got);
    }

    CaseResult quota(QuotaRule rule, Given given) {
        if (given.has("taken")) {
            long off = tally.places(rule.total(), given.number("taken").orElse(0L));
            return result(given, off < 0 ? "within" : off == 0 ? "full" : "over " + off);
        }
        List<Entity> units = new ArrayList<>();
        if (!(given.node("units").orElse(null) instanceof Yaml.Mapping mapping)) {
            return CaseResult.unusable("example.units");
        }
        mapping.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Yaml.Mapping own) {
                units.add(unit(name, own));
            }
        });
        Map<String, String> got = new TreeMap<>();
        new Places(regulation).share(rule, units, on).pools().forEach(pool -> {
            if (pool.outcome() instanceof Apportionment apportionment) {
                for (Share share : apportionment.shares()) {
                    got.put(share.id(), Long.toString(share.places()));
                }
            }
        });
        Map<String, String> wanted = new TreeMap<>();
        if (given.node("expect").orElse(null) instanceof Yaml.Mapping expected) {
            expected.entries().forEach((name, entry) -> wanted.put(name, Given.text(entry.value())));
        }
        List<Message> wrong =
                got.equals(wanted) ? List.of() : List.of(Message.of("example.got", wanted.toString(), got.toString()));
        return new CaseResult(got.toString(), wrong, tally.met());
    }

    private Entity unit(String name, Yaml.Mapping own) {
        Map<String, String> fields = new LinkedHashMap<>(Given.fields(own, vocabulary.unit()));
        fields.putIfAbsent("path", name);
        fields.putIfAbsent("name", name);
        Read<Entity> read = EntityText.parse(vocabulary.unit(), fields, List.of(), name);
        return read.isGood() ? read.get() : new Entity(vocabulary.unit()).set("path", name);
    }

    private static Map<String, Long> counts(Given given, String key) {
        Map<String, Long> counts = new HashMap<>();
        Optional<Yaml> node = given.node(key);
        if (node.isPresent() && node.get() instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                String text = Given.text(entry.value());
                counts.put(name, text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0L);
            });
        }
        return counts;
    }

    private CaseResult result(Given given, String got) {
        String expected = given.text("expect").orElse("");
        List<Message> wrong = expected.equals(got) ? List.of() : List.of(Message.of("example.got", expected, got));
        return new CaseResult(got, wrong, tally.met());
    }
}
