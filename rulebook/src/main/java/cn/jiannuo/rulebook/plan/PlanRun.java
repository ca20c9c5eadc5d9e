package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.SubjectPlan.Subject;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread's part of a plan. */
public final class PlanRun {
    private final Planner planner;
    private final Obligors obligors;
    private final SubjectPlan subjects;
    private final List<CalendarLine> personal;
    private final Map<String, List<Line>> eventLines;

    PlanRun(Planner planner) {
        this.planner = planner;
        this.obligors = new Obligors(planner.seats());
        this.subjects = new SubjectPlan(planner, obligors);
        this.personal = calendar(About.PERSON);
        this.eventLines = planner.eventLines();
    }

    private List<CalendarLine> calendar(About about) {
        return planner.calendarLines(about).stream()
                .map(line -> CalendarLine.of(line, planner.from(), planner.to()))
                .toList();
    }

    /** The duties about one person of the roster, calendar and events. */
    public void person(Entity person, Consumer<Duty> out) {
        Unit unit = planner.units().unitOf(person);
        String code = String.valueOf(person.text("code"));
        for (CalendarLine calendar : personal) {
            subject(calendar, code, person, unit, out);
        }
        happened(person, out);
    }

    /** What the events about one person of the roster set off, and nothing of the calendar. */
    void happened(Entity person, Consumer<Duty> out) {
        Unit unit = planner.units().unitOf(person);
        String code = String.valueOf(person.text("code"));
        for (Event event : planner.events().ofPerson(code)) {
            happened(event, code, person, unit, out);
        }
    }

    void units(Consumer<Duty> out) {
        List<CalendarLine> lines = calendar(About.UNIT);
        for (Unit unit : planner.units().all()) {
            lines.forEach(line -> subject(line, unit.path(), null, unit, out));
        }
    }

    void organisation(Consumer<Duty> out) {
        calendar(About.ORGANISATION).forEach(line -> subject(line, "", null, null, out));
    }

    void eventsWithoutPerson(Consumer<Duty> out) {
        for (Event event : planner.events().all()) {
            if (event.person() == null) {
                String path = event.unit();
                Unit unit = path == null ? null : planner.units().find(path);
                happened(event, unit == null ? "" : unit.path(), null, unit, out);
            }
        }
    }

    private void subject(
            CalendarLine calendar, String code, @Nullable Entity person, @Nullable Unit unit, Consumer<Duty> out) {
        Situation situation = situation(calendar.line(), planner.from(), person, unit);
        subjects.calendar(calendar, code, situation, unit, out);
    }

    private static Situation situation(Line line, LocalDate day, @Nullable Entity person, @Nullable Unit unit) {
        return new Situation(day, line.figures()).person(person).unit(unit == null ? null : unit.entity());
    }

    private void happened(
            Event event, String subject, @Nullable Entity person, @Nullable Unit unit, Consumer<Duty> out) {
        Occasion occasion = Occasion.on(event.id(), event.date());
        for (Line line : eventLines.getOrDefault(event.kind(), List.of())) {
            Trigger.Happening trigger = (Trigger.Happening) line.schedule().trigger();
            Situation situation = situation(line, event.date(), person, unit).event(event.entity());
            Subject about = new Subject(subject, situation, unit, null, out);
            if (trigger.each().isEmpty()) {
                subjects.occasion(line, occasion, about);
            } else {
                each(line, trigger.each().get(), occasion, about);
            }
        }
        for (ProcedureLine procedure : planner.procedures()) {
            if (procedure.rule().kinds().contains(event.kind())) {
                procedure.plan(event, subject, person, unit, planner, obligors, out);
            }
        }
    }

    private void each(Line line, String list, Occasion occasion, Subject subject) {
        Situation situation = subject.situation();
        Entity event = situation.event();
        Entity[] items = event == null ? new Entity[0] : event.list(list);
        for (int i = 0; i < items.length; i++) {
            situation.item(items[i]);
            Occasion one = Occasion.on(occasion.label() + "/" + (i + 1), occasion.day());
            subjects.occasion(line, one, subject);
        }
        situation.item(null);
    }

    /** What is missing of everybody is asked once of the organisation. */
    static void blanket(List<PlanRun> runs, PlanRun own, Consumer<Duty> out) {
        Map<String, Duty> all = new LinkedHashMap<>(own.subjects.blanket());
        runs.forEach(run -> run.subjects.blanket().forEach(all::putIfAbsent));
        for (Duty duty : all.values()) {
            out.accept(new Duty(
                    duty.regulation(),
                    duty.rule(),
                    duty.clause(),
                    duty.step(),
                    duty.occasion(),
                    "",
                    duty.obligors(),
                    duty.starts(),
                    duty.due(),
                    duty.amount(),
                    duty.questions(),
                    duty.basis()));
        }
    }
}
