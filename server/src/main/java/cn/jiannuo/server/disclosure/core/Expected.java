package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.duty.core.ByRule;
import cn.jiannuo.server.duty.core.ByRule.Stood;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 该公开的: what the regulations have each unit publish, and how that stands; what is missing is shown to those it is promised to and to
 * whoever supervises it.
 */
@Component
public class Expected {
    /** Read of what is missing, at most: a house that owes more has other worries than the page it stands on. */
    private static final int MOST = 20_000;

    private final RulesInForce rules;
    private final ByRule duties;
    private final Declarations declarations;
    private final Items items;
    private final ReadItems reading;
    private final Clock clock;

    Expected(
            RulesInForce rules, ByRule duties, Declarations declarations, Items items, ReadItems reading, Clock clock) {
        this.rules = rules;
        this.duties = duties;
        this.declarations = declarations;
        this.items = items;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Something to be published, and how it stands.
     *
     * @param unit whose it is
     * @param place where the unit stands below the whole body: groups of different sections bear the same name
     * @param item what was published, where the reader may see it
     * @param supervised whether the reader supervises it
     * @param lateDays days past the last day, while it is missing; 0 otherwise
     */
    public record Line(Stood duty, Unit unit, String place, Optional<Long> item, boolean supervised, long lateDays) {
        public boolean isMissing() {
            return lateDays > 0;
        }

        public boolean isDone() {
            return duty.doneOn() != null;
        }

        public boolean isDoneLate() {
            LocalDate done = duty.doneOn();
            return done != null && done.isAfter(duty.due());
        }
    }

    /** Of one unit: for each rule what is missing, or else what was published last, or else when it comes up. */
    @Transactional(readOnly = true)
    public List<Line> ofUnit(Eyes eyes, Unit unit) {
        Map<String, Asked> asked = asked();
        LocalDate today = LocalDate.now(clock);
        List<Stood> stood = new ArrayList<>(duties.latest(asked.keySet(), unit.path(), today));
        if (unit.level() == 1) {
            stood.addAll(duties.latest(asked.keySet(), "", today));
        }
        return stood.stream()
                .map(duty -> line(eyes, duty, unit, asked))
                .sorted(Comparator.comparing(Line::isMissing)
                        .reversed()
                        .thenComparing(Line::isDone)
                        .thenComparing(line -> line.duty().due()))
                .toList();
    }

    /** What is missing anywhere, as far as it is promised to these eyes or supervised by them. */
    @Transactional(readOnly = true)
    public List<Line> missing(Eyes eyes) {
        Map<String, Asked> asked = asked();
        Map<String, Unit> units = new HashMap<>();
        return duties.open(asked.keySet(), LocalDate.now(clock), MOST).stream()
                .map(duty -> line(
                        eyes, duty, units.computeIfAbsent(duty.about() + duty.subject(), subject -> unit(duty)), asked))
                .filter(line -> line.supervised() || isPromised(eyes, line, asked))
                .toList();
    }

    private static boolean isPromised(Eyes eyes, Line line, Map<String, Asked> asked) {
        Asked rule = asked.get(line.duty().key());
        return rule != null
                && (Reach.of(rule.rule().audience()) != Reach.UNIT
                        || eyes.units().contains(line.unit().id()));
    }

    private record Asked(String regulation, DisclosureRule rule) {}

    private Map<String, Asked> asked() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (Version version : rules.current().rulebook().versions()) {
            if (version.inForce(today)) {
                version.regulation().rules().forEach(rule -> {
                    if (rule instanceof DisclosureRule disclosure) {
                        String regulation = version.regulation().id();
                        asked.put(Stood.key(regulation, rule.id()), new Asked(regulation, disclosure));
                    }
                });
            }
        }
        return asked;
    }

    private Line line(Eyes eyes, Stood duty, Unit unit, Map<String, Asked> asked) {
        Optional<Long> item = duty.doneOn() == null
                ? Optional.empty()
                : items.ofDuty(duty.id()).map(Item::id).filter(found -> reading.maySee(eyes, found));
        Asked rule = asked.get(duty.key());
        boolean supervised = eyes.all()
                || (rule != null
                        && eyes.stations().contains(declarations.checker(rule.regulation(), rule.rule(), unit)));
        long late = duty.doneOn() == null
                ? Math.max(0, LocalDate.now(clock).toEpochDay() - duty.due().toEpochDay())
                : 0;
        return new Line(duty, unit, place(unit), item, supervised, late);
    }

    private static String place(Unit unit) {
        int below = unit.path().indexOf('/');
        return below < 0 ? unit.name() : unit.path().substring(below + 1).replace("/", " / ");
    }

    private Unit unit(Stood duty) {
        return declarations.unit(duty.about(), duty.subject());
    }
}
