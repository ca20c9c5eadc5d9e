package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公开目录: what the regulations in force today say must be published, level by level; read from them each time, kept nowhere. */
@Component
public class Catalogue {
    private final RulesInForce rules;
    private final Units units;
    private final Clock clock;

    Catalogue(RulesInForce rules, Units units, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param lines as the regulation page tells the rule: what, to whom, where, when, who, under whose eyes
     */
    public record Entry(
            String regulation,
            String name,
            String citation,
            String clause,
            List<String> content,
            List<Line> lines,
            Reach reach,
            List<String> withheld) {}

    /**
     * Everything one level publishes.
     *
     * @param level 1 is the whole body
     */
    public record Level(int level, List<String> units, List<Entry> entries) {}

    @Transactional(readOnly = true)
    public List<Level> levels() {
        LocalDate today = LocalDate.now(clock);
        RulesInForce.Current current = rules.current();
        TreeMap<Integer, List<Unit>> byLevel = new TreeMap<>();
        units.all()
                .forEach(unit -> byLevel.computeIfAbsent(unit.level(), level -> new ArrayList<>())
                        .add(unit));
        TreeMap<Integer, List<Entry>> entries = new TreeMap<>();
        for (Rulebook.Version version : current.rulebook().versions()) {
            if (version.inForce(today)) {
                gather(version.regulation(), current.vocabulary(), today, byLevel, entries);
            }
        }
        return entries.entrySet().stream()
                .map(level -> new Level(
                        level.getKey(),
                        byLevel.getOrDefault(level.getKey(), List.of()).stream()
                                .map(Unit::name)
                                .toList(),
                        level.getValue()))
                .toList();
    }

    private static void gather(
            Regulation regulation,
            Vocabulary vocabulary,
            LocalDate today,
            TreeMap<Integer, List<Unit>> byLevel,
            TreeMap<Integer, List<Entry>> entries) {
        Prose prose = new Prose(regulation, vocabulary, today);
        for (Rule rule : regulation.rules()) {
            if (rule instanceof DisclosureRule disclosure) {
                Entry entry = entry(regulation, disclosure, prose.sentence(rule));
                levelsOf(disclosure, regulation, vocabulary, today, byLevel)
                        .forEach(level -> entries.computeIfAbsent(level, l -> new ArrayList<>())
                                .add(entry));
            }
        }
    }

    private static Entry entry(Regulation regulation, DisclosureRule rule, Sentence sentence) {
        Clause clause = regulation.clause(rule.header().clause());
        return new Entry(
                regulation.id(),
                rule.name(),
                regulation.citation(clause),
                clause.id(),
                rule.content(),
                sentence.lines(),
                Reach.of(rule.audience()),
                rule.withheld());
    }

    /** Levels at which some unit is asked; a condition on what only an event or a person can tell does not keep a level out. */
    private static Set<Integer> levelsOf(
            DisclosureRule rule,
            Regulation regulation,
            Vocabulary vocabulary,
            LocalDate today,
            TreeMap<Integer, List<Unit>> byLevel) {
        if (rule.when().about() != Schedule.About.UNIT) {
            return Set.of(1);
        }
        Set<Integer> levels = new TreeSet<>();
        byLevel.forEach((level, there) -> {
            boolean asked = there.stream().anyMatch(unit -> {
                Situation situation = new Situation(today, new DatedFigures(regulation)).unit(known(unit, vocabulary));
                return rule.when().guard().truth(situation) != Truth.NO;
            });
            if (asked) {
                levels.add(level);
            }
        });
        return levels;
    }

    private static Entity known(Unit unit, Vocabulary vocabulary) {
        return new Entity(vocabulary.unit())
                .set("path", unit.path())
                .set("name", unit.name())
                .set("level", unit.level());
    }
}
