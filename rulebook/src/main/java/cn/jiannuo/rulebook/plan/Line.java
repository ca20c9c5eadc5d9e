package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.Festivals;
import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.rulebook.regulation.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/** A rule that makes duties, with all that is the same for every subject. Immutable. */
final class Line {
    private final Version version;
    private final Rule rule;
    private final Clause clause;
    private final Schedule schedule;
    private final Optional<Offer> pays;
    private final DatedFigures figures;
    private final DayCount days;
    private final Occasions occasions;
    private final boolean names;
    private final boolean differs;
    private final boolean dayless;
    private final boolean byUnit;

    Line(Version version, Rule rule, Schedule schedule, DatedFigures figures, WorkCalendar calendar) {
        Regulation regulation = version.regulation();
        this.version = version;
        this.rule = rule;
        this.clause = regulation.clause(rule.header().clause());
        this.schedule = schedule;
        this.figures = figures;
        this.days = new DayCount(regulation, calendar);
        this.occasions = new Occasions(regulation, calendar, Festivals.checkedIn());
        this.pays = schedule.pays().or(() -> entitlement(regulation, rule).map(EntitlementRule::gives));
        this.byUnit = schedule.who().all().stream().anyMatch(party -> !Obligors.isOfDepartment(party));
        this.dayless = !schedule.guard().dependsOnDay();
        this.names = schedule.who().all().stream().anyMatch(Party.Stated.class::isInstance);
        this.differs = schedule.who().all().stream()
                .anyMatch(party -> party instanceof Party.Stated || party instanceof Party.Subject);
    }

    private static Optional<EntitlementRule> entitlement(Regulation regulation, Rule rule) {
        return rule instanceof DutyRule duty
                ? duty.entitlement()
                        .flatMap(regulation::rule)
                        .filter(EntitlementRule.class::isInstance)
                        .map(EntitlementRule.class::cast)
                : Optional.empty();
    }

    Regulation regulation() {
        return version.regulation();
    }

    /** Whether a duty that starts on a day belongs to a range of days, both ends included. */
    boolean starts(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to) && version.inForce(day);
    }

    Rule rule() {
        return rule;
    }

    Clause clause() {
        return clause;
    }

    Schedule schedule() {
        return schedule;
    }

    /** Whether some party is named by an event or a fact, and so differs from occasion to occasion. */
    boolean names() {
        return names;
    }

    /** Whether who owes it differs from one person of a unit to the next. */
    boolean differs() {
        return differs;
    }

    /** Whether people of one department but different units may have different parties owe it. */
    boolean isByUnit() {
        return byUnit;
    }

    /** Whether the rule's condition answers the same of a subject on every day. */
    boolean isDayless() {
        return dayless;
    }

    Optional<Offer> pays() {
        return pays;
    }

    DatedFigures figures() {
        return figures;
    }

    DayCount days() {
        return days;
    }

    Occasions occasions() {
        return occasions;
    }
}
