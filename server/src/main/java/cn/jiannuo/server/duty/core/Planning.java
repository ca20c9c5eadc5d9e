package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the rulebook what is owed in some days, with the roster and the events as they stand now. */
@Component
class Planning {
    /** Conditions look back at what happened in this year and the one before. */
    private static final int YEARS_BACK = 1;

    /** What stands between the codes of people in a cell that names several. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{Alnum}_-]+");

    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final Happenings happenings;
    private final Answers answers;

    Planning(RulesInForce rules, RosterSnapshot roster, Happenings happenings, Answers answers) {
        this.rules = rules;
        this.roster = roster;
        this.happenings = happenings;
        this.answers = answers;
    }

    /** Reads roster and events once; what is given may plan several times. */
    Prepared prepare(LocalDate today) {
        return prepare(roster.table(), happenings.since(today.withDayOfYear(1).minusYears(YEARS_BACK)));
    }

    /** Reads only whom some events name: enough for what those events set off, however large the house is. */
    Prepared prepareFor(List<Happening> some) {
        List<String> named = some.stream()
                .flatMap(happening -> happening.cells().values().stream())
                .flatMap(cell -> Stream.concat(Stream.of(cell), BETWEEN.splitAsStream(cell)))
                .distinct()
                .toList();
        return prepare(roster.tableOf(named, ""), some);
    }

    private Prepared prepare(Supplier<Table> rows, List<Happening> happenedThen) {
        RulesInForce.Current current = rules.current();
        Roster people = RosterReader.read(rows, current.vocabulary()).get();
        Known known = answers.known();
        known.units(people.units());
        List<Happening> happened = happenedThen.stream().map(known::event).toList();
        Events events = happenings.events(happened, current.vocabulary(), people);
        Map<String, String> names = new HashMap<>();
        try (Stream<Entity> all = people.people()) {
            all.forEach(person -> names.put(String.valueOf(person.text("code")), String.valueOf(person.text("name"))));
        }
        return new Prepared(
                current,
                people,
                events,
                known,
                new Occurrences(
                        people.units(),
                        current.seatUnits(),
                        WorkCalendar.china(),
                        code -> names.getOrDefault(code, code)));
    }

    /** Roster and events, read. */
    record Prepared(RulesInForce.Current current, Roster people, Events events, Known known, Occurrences occurrences) {

        /** What is owed in some days under a rulebook; those in force, or one that is tried. */
        void plan(Rulebook rulebook, LocalDate from, LocalDate to, Predicate<Duty> wanted, Consumer<Duty> out) {
            planner(rulebook, from, to).plan(people.people().map(known::person), only(wanted, out));
        }

        /** What the events set off in some days under the rules in force. */
        void happened(LocalDate from, LocalDate to, Predicate<Duty> wanted, Consumer<Duty> out) {
            planner(current.rulebook(), from, to).happened(people.people().map(known::person), only(wanted, out));
        }

        private static Consumer<Duty> only(Predicate<Duty> wanted, Consumer<Duty> out) {
            return duty -> {
                if (wanted.test(duty)) {
                    out.accept(duty);
                }
            };
        }

        private Planner planner(Rulebook rulebook, LocalDate from, LocalDate to) {
            return new Planner(
                    rulebook,
                    WorkCalendar.china(),
                    people.units(),
                    people.columns(),
                    events,
                    current.seatUnits(),
                    known,
                    from,
                    to);
        }
    }
}
