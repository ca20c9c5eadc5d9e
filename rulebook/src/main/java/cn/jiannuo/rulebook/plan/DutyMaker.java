package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes a duty once it is known to be owed, or to hang on a question. */
final class DutyMaker {
    private final Obligors obligors;
    private final IdentityHashMap<Line, Owing> owing = new IdentityHashMap<>();

    private record Owing(@Nullable Unit unit, List<Obligor> who) {}

    DutyMaker(Obligors obligors) {
        this.obligors = obligors;
    }

    /** @param due the last day as the rule counts it, or null when a fact it needs is not known */
    Duty make(
            Line line,
            Occasion occasion,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            LocalDate starts,
            @Nullable LocalDate due,
            List<Question> questions) {
        if (due != null && questions.isEmpty() && !line.names()) {
            LocalDate last = due.isBefore(starts) ? starts : due;
            return duty(line, occasion, subject, situation, unit, starts, last, questions);
        }
        List<Question> open = new ArrayList<>(questions);
        if (due == null) {
            open.add(undated(line.schedule().due(), situation));
            due = starts;
        }
        open.addAll(unnamed(line.schedule().who(), situation));
        return duty(line, occasion, subject, situation, unit, starts, due.isBefore(starts) ? starts : due, open);
    }

    /** The duty to say, within the occasion's period, what keeps the rule's own days from being known. */
    Duty ask(
            Line line,
            Occasion period,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            List<Question> questions) {
        return duty(line, period, subject, situation, unit, period.first(), period.last(), questions);
    }

    private Duty duty(
            Line line,
            Occasion occasion,
            String subject,
            Situation situation,
            @Nullable Unit unit,
            LocalDate starts,
            LocalDate due,
            List<Question> open) {
        return new Duty(
                line.regulation(),
                line.rule(),
                line.clause(),
                Optional.empty(),
                occasion.label(),
                subject,
                open.isEmpty() ? owing(line, unit, situation) : asked(line, open, unit, situation),
                starts,
                due,
                line.pays().isEmpty() || !open.isEmpty()
                        ? OptionalLong.empty()
                        : most(line.pays().get(), line.regulation(), situation, starts),
                List.copyOf(open),
                new Duty.Basis(line.days(), line.schedule().due(), occasion, copy(situation)));
    }

    /** The run points its own situation at the next subject; a duty keeps its own. */
    private static Situation copy(Situation situation) {
        return new Situation(situation.today(), situation.figures())
                .person(situation.person())
                .unit(situation.unit())
                .event(situation.event())
                .item(situation.item());
    }

    private static Question undated(DayPhrase phrase, Situation situation) {
        List<FieldRef> missing = phrase.anchor() instanceof DayPhrase.Anchor.Fact fact
                ? UnknownDay.missing(fact.typed(), situation)
                : List.of();
        return new Question(Optional.empty(), phrase.text(), missing);
    }

    /** Who is to be named by an event or a fact, and is not. */
    private static List<Question> unnamed(Parties who, Situation situation) {
        List<Question> questions = new ArrayList<>();
        for (Party party : who.owing()) {
            if (party instanceof Party.Stated stated) {
                List<FieldRef> missing = UnknownDay.missing(stated.field(), situation);
                if (!missing.isEmpty()) {
                    questions.add(new Question(Optional.empty(), "", missing));
                }
            }
        }
        return questions;
    }

    /** Who owes it, found once for the people of one unit or department that follow each other. */
    private List<Obligor> owing(Line line, @Nullable Unit unit, Situation situation) {
        Unit shared = line.isByUnit() ? unit : Obligors.find(Party.Of.DEPARTMENT, unit);
        Owing last = owing.get(line);
        if (last != null && last.unit() == shared) {
            return last.who();
        }
        List<Obligor> who = List.copyOf(obligors.of(line.schedule().who(), line.regulation(), unit, situation));
        if (!line.differs()) {
            owing.put(line, new Owing(shared, who));
        }
        return who;
    }

    /** Whoever must answer what keeps the duty open. */
    private List<Obligor> asked(Line line, List<Question> questions, @Nullable Unit unit, Situation situation) {
        Party fallback = new Party.Seat(line.regulation().questionsTo());
        return questions.stream()
                .map(q -> q.seat().orElse(fallback))
                .distinct()
                .map(p -> obligors.one(p, false, line.regulation(), unit, situation))
                .toList();
    }

    /** The most an offer allows, in 分; empty when it is not about money. */
    static OptionalLong most(Offer offer, Regulation regulation, Situation situation, LocalDate on) {
        OptionalLong most = OptionalLong.empty();
        for (Offer.Branch branch : offer.branches()) {
            int answer = branch.guard().test(situation);
            OptionalLong money =
                    answer == Truth.NO.code() ? OptionalLong.empty() : money(branch.value(), regulation, on);
            if (money.isPresent() && (most.isEmpty() || money.getAsLong() > most.getAsLong())) {
                most = money;
            }
            if (answer == Truth.YES.code()) {
                break;
            }
        }
        return most;
    }

    private static OptionalLong money(Value value, Regulation regulation, LocalDate on) {
        return switch (value) {
            case Value.Literal literal ->
                literal.unit().equals("CNY") ? OptionalLong.of(literal.number()) : OptionalLong.empty();
            case Value.Named named -> {
                Figure figure = regulation.figures().get(named.figure());
                yield figure == null || !figure.isMoney()
                        ? OptionalLong.empty()
                        : figure.on(on).map(d -> OptionalLong.of(d.number())).orElse(OptionalLong.empty());
            }
        };
    }
}
