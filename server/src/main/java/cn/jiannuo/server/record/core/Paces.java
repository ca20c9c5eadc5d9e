package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Standings;
import cn.jiannuo.rulebook.plan.Standings.Standing;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 进度: how far targets have come, mine and those I may see; counted by the rulebook as the planner counts. */
@Service
public class Paces {
    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final Happenings happenings;
    private final Clock clock;

    Paces(RulesInForce rules, RosterSnapshot roster, Happenings happenings, Clock clock) {
        this.rules = rules;
        this.roster = roster;
        this.happenings = happenings;
        this.clock = clock;
    }

    /**
     * A standing and whose it is.
     *
     * @param name of the person or unit; empty for the whole organisation
     * @param mine whether it is the reader's own, his unit's, or everybody's
     */
    public record Pace(Standing standing, String name, boolean mine) {}

    @Transactional(readOnly = true)
    public List<Pace> of(Reader reader) {
        RulesInForce.Current current = rules.current();
        LocalDate today = LocalDate.now(clock);
        String home = reader.person().map(p -> p.unitPath()).orElse("");
        List<Happening> happened = happenings.since(today.withDayOfYear(1).minusDays(7));
        Supplier<Table> rows = concernsEverybody(current.rulebook(), today, reader)
                ? roster.table()
                : roster.tableOf(named(happened, reader), home);
        Roster people = RosterReader.read(rows, current.vocabulary()).get();
        Events events = happenings.events(happened, current.vocabulary(), people);
        Standings standings = new Standings(current.rulebook(), WorkCalendar.china(), people.units(), events, today);
        List<Pace> paces = new ArrayList<>();
        try (Stream<Entity> all = people.people()) {
            all.forEach(person -> persons(standings, person, people, reader, home, paces));
        }
        for (Unit unit : people.units().all()) {
            boolean mine = isWithin(home, unit.path());
            for (Standing standing : standings.unit(unit)) {
                if (seen(standing, mine, mine, reader)) {
                    paces.add(
                            new Pace(standing, unit.path().substring(unit.path().lastIndexOf('/') + 1), mine));
                }
            }
        }
        standings.organisation().forEach(standing -> paces.add(new Pace(standing, "", true)));
        return paces;
    }

    /** Whether the reader sees how people beyond the own unit stand; only then is the whole roster gone through. */
    private static boolean concernsEverybody(Rulebook rulebook, LocalDate today, Reader reader) {
        return rulebook.versions().stream()
                .filter(version -> version.inForce(today))
                .flatMap(version -> version.regulation().rules().stream())
                .flatMap(rule -> rule instanceof TargetRule target ? Stream.of(target) : Stream.of())
                .filter(target -> target.when().about() == Schedule.About.PERSON)
                .anyMatch(target -> switch (target.visible()) {
                    case "person" -> false;
                    case "unit" -> reader.supervises();
                    default -> true;
                });
    }

    /** Whom the entries are about, whose sums may be a unit's or everybody's, and the reader. */
    private static Set<String> named(List<Happening> happened, Reader reader) {
        Set<String> codes = happened.stream()
                .map(happening -> happening.cells().getOrDefault("person", ""))
                .collect(Collectors.toCollection(HashSet::new));
        codes.add(reader.code());
        return codes;
    }

    private static void persons(
            Standings standings, Entity person, Roster people, Reader reader, String home, List<Pace> paces) {
        boolean mine = reader.code().equals(person.text("code"));
        @Nullable Unit unit = people.units().unitOf(person);
        boolean colleague = unit != null && unit.path().equals(home);
        for (Standing standing : standings.person(person)) {
            if (seen(standing, mine, colleague, reader)) {
                paces.add(new Pace(standing, String.valueOf(person.text("name")), mine));
            }
        }
    }

    private static boolean isWithin(String path, String unit) {
        return path.equals(unit) || path.startsWith(unit + "/");
    }

    /** What the rule says: the person alone, the unit, or all; supervision does not reach what is for the person alone. */
    private static boolean seen(Standing standing, boolean mine, boolean sameUnit, Reader reader) {
        return switch (standing.target().visible()) {
            case "person" -> mine;
            case "unit" -> mine || sameUnit || reader.supervises();
            default -> true;
        };
    }
}
