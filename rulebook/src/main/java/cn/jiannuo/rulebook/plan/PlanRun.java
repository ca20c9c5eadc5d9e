package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.CalendarLine.Round;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread's part of a plan. */
public final class PlanRun {
    private final Planner planner;
    private final Obligors obligors;
    private final DutyMaker maker;
    private final List<CalendarLine> personal;
    private final Map<String, List<Line>> eventLines;
    private final Map<String, Duty> blanket = new TreeMap<>();

    PlanRun(Planner planner) {
        this.planner = planner;
        this.obligors = new Obligors(planner.seats());
        this.maker = new DutyMaker(obligors);
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
            CalendarLine calendar, String subject, @Nullable Entity person, @Nullable Unit unit, Consumer<Duty> out) {
        Line line = calendar.line();
        Situation situation = situation(line, planner.from(), person, unit);
        for (Round round : calendar.shared()) {
            if (round.starts() == null) {
                occasion(line, round.occasion(), subject, situation, unit, out);
            } else {
                starting(line, round.occasion(), round.starts(), round.due(), subject, situation, unit, out);
            }
        }
        for (Recurrence recurrence : calendar.own()) {
            if (UnknownDay.isUnknown(recurrence, situation)) {
                years(line, recurrence, subject, situation, unit, out);
            }
            for (Occasion occasion :
                    CalendarLine.occasions(line, recurrence, planner.from(), planner.to(), situation)) {
                occasion(line, occasion, subject, situation, unit, out);
            }
        }
    }

    /** What comes round on a day nobody has registered is asked for once a year, for as long as the rule may hold. */
    private void years(
            Line line,
            Recurrence recurrence,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            Consumer<Duty> out) {
        for (int year = planner.from().getYear(); year <= planner.to().getYear(); year++) {
            Occasion period = UnknownDay.year(year);
            situation.today((int) period.first().toEpochDay());
            if (line.starts(period.first(), planner.from(), planner.to())
                    && line.schedule().guard().test(situation) != Truth.NO.code()) {
                List<Question> questions = new ArrayList<>(UnknownDay.questions(recurrence, situation));
                if (!questions.isEmpty()) {
                    questions.addAll(Question.of(line.schedule().guard(), situation));
                    tell(line, period, subject, maker.ask(line, period, subject, situation, unit, questions), out);
                }
            }
        }
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
            if (trigger.each().isEmpty()) {
                occasion(line, occasion, subject, situation, unit, out);
            } else {
                each(line, trigger.each().get(), occasion, subject, situation, unit, out);
            }
        }
        for (ProcedureLine procedure : planner.procedures()) {
            if (procedure.rule().kinds().contains(event.kind())) {
                procedure.plan(event, subject, person, unit, planner, obligors, out);
            }
        }
    }

    private void each(
            Line line,
            String list,
            Occasion occasion,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            Consumer<Duty> out) {
        Entity event = situation.event();
        Entity[] items = event == null ? new Entity[0] : event.list(list);
        for (int i = 0; i < items.length; i++) {
            Occasion one = Occasion.on(occasion.label() + "/" + (i + 1), occasion.day());
            occasion(line, one, subject, situation.item(items[i]), unit, out);
        }
        situation.item(null);
    }

    private void occasion(
            Line line,
            Occasion occasion,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            Consumer<Duty> out) {
        LocalDate starts = line.days().day(line.schedule().starts(), occasion, situation.today((int)
                occasion.day().toEpochDay()));
        if (starts == null) {
            starts = occasion.day();
        }
        if (line.starts(starts, planner.from(), planner.to())) {
            starting(line, occasion, starts, null, subject, situation, unit, out);
        }
    }

    /** @param known the last day where it is the same for everybody, or null */
    private void starting(
            Line line,
            Occasion occasion,
            LocalDate starts,
            @Nullable LocalDate known,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            Consumer<Duty> out) {
        situation.today((int) starts.toEpochDay());
        int answer = line.schedule().guard().test(situation);
        if (answer == Truth.NO.code() || met(line, occasion, subject, situation, starts)) {
            return;
        }
        List<Question> questions = answer == Truth.YES.code()
                ? List.of()
                : Question.of(line.schedule().guard(), situation);
        LocalDate due = known == null ? line.days().day(line.schedule().due(), occasion, situation) : known;
        tell(
                line,
                occasion,
                subject,
                maker.make(line, occasion, subject, situation, unit, starts, due, questions),
                out);
    }

    private void tell(Line line, Occasion occasion, String subject, Duty duty, Consumer<Duty> out) {
        List<Question> questions = duty.questions();
        if (subject.isEmpty() || questions.isEmpty() || !withoutColumn(questions)) {
            out.accept(duty);
        } else {
            blanket.putIfAbsent(line.regulation().id() + "/" + duty.code() + "/" + occasion.label(), duty);
        }
    }

    /** Whether a target is already reached by what is on record before its first day. */
    private boolean met(Line line, Occasion occasion, String subject, Situation situation, LocalDate starts) {
        if (!(line.rule() instanceof TargetRule target)) {
            return false;
        }
        return !target.atLeast() || new Pace(target, line, planner.events()).met(subject, occasion, starts, situation);
    }

    private boolean withoutColumn(List<Question> questions) {
        for (Question question : questions) {
            if (question.seat().isPresent() || question.missing().stream().anyMatch(this::hasColumn)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasColumn(FieldRef ref) {
        String first = ref.path().getFirst().name();
        return switch (ref.root()) {
            case PERSON -> planner.columns().contains(first);
            case UNIT -> planner.columns().contains("unit." + first);
            case EVENT, ITEM, RECORD -> true;
        };
    }

    /** What is missing of everybody is asked once of the organisation. */
    static void blanket(List<PlanRun> runs, PlanRun own, Consumer<Duty> out) {
        Map<String, Duty> all = new LinkedHashMap<>(own.blanket);
        runs.forEach(run -> run.blanket.forEach(all::putIfAbsent));
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
