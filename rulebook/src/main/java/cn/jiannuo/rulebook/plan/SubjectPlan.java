package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Said;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.plan.CalendarLine.Own;
import cn.jiannuo.rulebook.plan.CalendarLine.Round;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans one line for one subject after the other; what is missing of everybody is put by, to be asked once. */
final class SubjectPlan {
    private final Planner planner;
    private final DutyMaker maker;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Occasion> years = new ArrayList<>();
    private final Map<String, Duty> blanket = new TreeMap<>();

    SubjectPlan(Planner planner, Obligors obligors) {
        this.planner = planner;
        this.maker = new DutyMaker(obligors);
        this.from = planner.from();
        this.to = planner.to();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.add(UnknownDay.year(year));
        }
    }

    /**
     * Whom a line is planned for.
     *
     * @param code a person's code, a unit's path, or empty for the whole organisation
     * @param answer of the line's condition where it is the same on every day, or null
     */
    record Subject(
            String code,
            Situation situation,
            @Nullable Unit unit,
            @Nullable Truth answer,
            Consumer<Duty> out) {}

    /** What must be asked once of the organisation, by what would be asked. */
    Map<String, Duty> blanket() {
        return blanket;
    }

    void calendar(CalendarLine calendar, String code, Situation situation, @Nullable Unit unit, Consumer<Duty> out) {
        Line line = calendar.line();
        Truth answer = line.isDayless() ? line.schedule().guard().truth(situation) : null;
        if (answer == Truth.NO) {
            return;
        }
        Subject subject = new Subject(code, situation, unit, answer, out);
        for (Round round : calendar.shared()) {
            if (round.starts() == null) {
                occasion(line, round.occasion(), subject);
            } else {
                starting(line, round.occasion(), round.starts(), round.due(), subject);
            }
        }
        for (Own own : calendar.own()) {
            if (own.asks() && UnknownDay.isUnknown(own.recurrence(), situation)) {
                years(line, own.recurrence(), subject);
            }
            for (Occasion occasion : CalendarLine.occasions(line, own.recurrence(), from, to, situation)) {
                occasion(line, occasion, subject);
            }
        }
    }

    /** What comes round on a day nobody has registered is asked for once a year, for as long as the rule may hold. */
    private void years(Line line, Recurrence recurrence, Subject subject) {
        Situation situation = subject.situation();
        for (Occasion period : years) {
            situation.today((int) period.first().toEpochDay());
            if (line.starts(period.first(), from, to) && answer(line, period, subject) != Truth.NO) {
                List<Question> questions = new ArrayList<>(UnknownDay.questions(recurrence, situation));
                if (!questions.isEmpty()) {
                    questions.addAll(Question.of(line.schedule().guard(), situation));
                    Duty asked = maker.ask(line, period, subject.code(), situation, subject.unit(), questions);
                    tell(line, period, asked, subject);
                }
            }
        }
    }

    private Truth answer(Line line, Occasion occasion, Subject subject) {
        Truth known = subject.answer();
        if (known != null) {
            return known;
        }
        Said said = planner.spoken().on(line.regulation().id(), line.rule().id(), occasion.label(), subject.code());
        return line.schedule().guard().truth(subject.situation().said(said));
    }

    void occasion(Line line, Occasion occasion, Subject subject) {
        Situation situation = subject.situation().today((int) occasion.day().toEpochDay());
        LocalDate starts = line.days().day(line.schedule().starts(), occasion, situation);
        if (starts == null) {
            starts = occasion.day();
        }
        if (line.starts(starts, from, to)) {
            starting(line, occasion, starts, null, subject);
        }
    }

    /** @param known the last day where it is the same for everybody, or null */
    private void starting(Line line, Occasion occasion, LocalDate starts, @Nullable LocalDate known, Subject subject) {
        Situation situation = subject.situation().today((int) starts.toEpochDay());
        Truth answer = answer(line, occasion, subject);
        if (answer == Truth.NO || met(line, occasion, subject, starts)) {
            return;
        }
        List<Question> questions =
                answer == Truth.YES ? List.of() : Question.of(line.schedule().guard(), situation);
        LocalDate due = known == null ? line.days().day(line.schedule().due(), occasion, situation) : known;
        Duty duty = maker.make(line, occasion, subject.code(), situation, subject.unit(), starts, due, questions);
        tell(line, occasion, duty, subject);
    }

    private void tell(Line line, Occasion occasion, Duty duty, Subject subject) {
        List<Question> questions = duty.questions();
        if (subject.code().isEmpty() || questions.isEmpty() || !withoutColumn(questions)) {
            subject.out().accept(duty);
        } else {
            blanket.putIfAbsent(line.regulation().id() + "/" + duty.code() + "/" + occasion.label(), duty);
        }
    }

    /** Whether a target is already reached by what is on record before its first day. */
    private boolean met(Line line, Occasion occasion, Subject subject, LocalDate starts) {
        if (!(line.rule() instanceof TargetRule target)) {
            return false;
        }
        return !target.atLeast()
                || new Pace(target, line, planner.events()).met(subject.code(), occasion, starts, subject.situation());
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
}
