package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
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
    /** How far a first day may lie from its occasion's own day, in days. */
    private static final int REACH = 400;

    private final Planner planner;
    private final Obligors obligors;
    private final DutyMaker maker;
    private final List<Calendar> personal;
    private final List<Line> eventLines;
    private final Map<String, Duty> blanket = new TreeMap<>();

    PlanRun(Planner planner) {
        this.planner = planner;
        this.obligors = new Obligors(planner.seats());
        this.maker = new DutyMaker(obligors);
        this.personal =
                planner.calendarLines(About.PERSON).stream().map(this::calendar).toList();
        this.eventLines = planner.eventLines();
    }

    /** A line with the occasions that are the same for everybody. */
    private record Calendar(Line line, List<Occasion> shared, List<Recurrence> own) {}

    private Calendar calendar(Line line) {
        List<Occasion> shared = new ArrayList<>();
        List<Recurrence> own = new ArrayList<>();
        Situation nobody = new Situation(planner.from(), line.figures());
        for (Recurrence recurrence : ((Trigger.Calendar) line.schedule().trigger()).recurrences()) {
            if (recurrence.isPersonal()) {
                own.add(recurrence);
            } else {
                for (Occasion occasion : occasions(line, recurrence, nobody)) {
                    LocalDate starts = line.days().day(line.schedule().starts(), occasion, nobody);
                    // a first day told from a fact differs from subject to subject and is counted there
                    if (starts == null || starts(line, starts)) {
                        shared.add(occasion);
                    }
                }
            }
        }
        return new Calendar(line, shared, own);
    }

    private List<Occasion> occasions(Line line, Recurrence recurrence, Situation situation) {
        return line.occasions()
                .of(recurrence, planner.from().minusDays(REACH), planner.to().plusDays(REACH), situation);
    }

    private boolean starts(Line line, LocalDate day) {
        return !day.isBefore(planner.from()) && !day.isAfter(planner.to()) && line.inForce(day);
    }

    /** The duties about one person of the roster, calendar and events. */
    public void person(Entity person, Consumer<Duty> out) {
        Unit unit = planner.units().unitOf(person);
        String code = String.valueOf(person.text("code"));
        for (Calendar calendar : personal) {
            subject(calendar, code, person, unit, out);
        }
        for (Event event : planner.events().ofPerson(code)) {
            happened(event, code, person, unit, out);
        }
    }

    void units(Consumer<Duty> out) {
        List<Calendar> lines =
                planner.calendarLines(About.UNIT).stream().map(this::calendar).toList();
        for (Unit unit : planner.units().all()) {
            lines.forEach(line -> subject(line, unit.path(), null, unit, out));
        }
    }

    void organisation(Consumer<Duty> out) {
        planner.calendarLines(About.ORGANISATION).forEach(line -> subject(calendar(line), "", null, null, out));
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
            Calendar calendar, String subject, @Nullable Entity person, @Nullable Unit unit, Consumer<Duty> out) {
        Line line = calendar.line();
        Situation situation = situation(line, planner.from(), person, unit);
        for (Occasion occasion : calendar.shared()) {
            occasion(line, occasion, subject, situation, unit, null, out);
        }
        for (Recurrence recurrence : calendar.own()) {
            List<Question> unknown = UnknownDay.questions(recurrence, situation);
            if (!unknown.isEmpty()) {
                years(line, unknown, subject, situation, unit, out);
            }
            for (Occasion occasion : occasions(line, recurrence, situation)) {
                occasion(line, occasion, subject, situation, unit, null, out);
            }
        }
    }

    /** What comes round on a day nobody has registered is asked for once a year, for as long as the rule may hold. */
    private void years(
            Line line,
            List<Question> unknown,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            Consumer<Duty> out) {
        for (int year = planner.from().getYear(); year <= planner.to().getYear(); year++) {
            Occasion period = UnknownDay.year(year);
            situation.today((int) period.first().toEpochDay());
            if (starts(line, period.first()) && line.schedule().guard().test(situation) != Truth.NO.code()) {
                List<Question> questions = new ArrayList<>(unknown);
                questions.addAll(Question.of(line.schedule().guard(), situation));
                tell(line, period, subject, maker.ask(line, period, subject, situation, unit, questions), out);
            }
        }
    }

    private static Situation situation(Line line, LocalDate day, @Nullable Entity person, @Nullable Unit unit) {
        return new Situation(day, line.figures()).person(person).unit(unit == null ? null : unit.entity());
    }

    private void happened(
            Event event, String subject, @Nullable Entity person, @Nullable Unit unit, Consumer<Duty> out) {
        for (Line line : eventLines) {
            Trigger.Happening trigger = (Trigger.Happening) line.schedule().trigger();
            if (trigger.kinds().contains(event.kind())) {
                Situation situation =
                        situation(line, event.date(), person, unit).event(event.entity());
                Occasion occasion = Occasion.on(event.id(), event.date());
                if (trigger.each().isEmpty()) {
                    occasion(line, occasion, subject, situation, unit, null, out);
                } else {
                    each(line, trigger.each().get(), occasion, subject, situation, unit, out);
                }
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
            occasion(line, one, subject, situation.item(items[i]), unit, items[i], out);
        }
        situation.item(null);
    }

    private void occasion(
            Line line,
            Occasion occasion,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            @Nullable Entity item,
            Consumer<Duty> out) {
        LocalDate starts = line.days().day(line.schedule().starts(), occasion, situation.today((int)
                occasion.day().toEpochDay()));
        if (starts == null) {
            starts = occasion.day();
        }
        if (!starts(line, starts)) {
            return;
        }
        situation.today((int) starts.toEpochDay());
        int answer = line.schedule().guard().test(situation);
        if (answer == Truth.NO.code() || met(line, occasion, subject, situation, starts)) {
            return;
        }
        List<Question> questions = answer == Truth.YES.code()
                ? List.of()
                : Question.of(line.schedule().guard(), situation);
        tell(line, occasion, subject, maker.make(line, occasion, subject, situation, unit, starts, questions), out);
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
