package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.LimitRule.Measure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Typed;
import cn.jiannuo.rulebook.regulation.Window;
import cn.jiannuo.rulebook.roster.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event takes of a bound, and what earlier ones have taken within the same window. */
final class Usage {
    private final Regulation regulation;
    private final DatedFigures figures;
    private final Judgements judgements;

    Usage(Regulation regulation, Judgements judgements) {
        this.regulation = regulation;
        this.figures = new DatedFigures(regulation);
        this.judgements = judgements;
    }

    /** The amount an event names, in 分; {@link Entity#MISSING} when it names none. */
    static long amount(@Nullable Event event) {
        if (event == null) {
            return Entity.MISSING;
        }
        int slot = event.shape().slot("amount");
        boolean money = slot >= 0 && event.shape().field(slot).type() == Type.MONEY;
        return money ? event.entity().number(slot) : Entity.MISSING;
    }

    /** The money, or the number of times, that earlier claims have taken within a window. */
    long spent(Case matter, List<String> kinds, Guard guard, Window per, boolean money) {
        long sum = 0;
        for (Event event : matter.history()) {
            if (kinds.contains(event.kind()) && shares(per, event, matter) && counts(guard, event, matter)) {
                long amount = money ? amount(event) : 1;
                sum += amount == Entity.MISSING ? 0 : amount;
            }
        }
        return sum;
    }

    private boolean counts(Guard guard, Event event, Case matter) {
        return new Weighing(regulation, judgements).truth(guard, matter.situation(event, figures)) == Truth.YES;
    }

    private static boolean shares(Window per, Event earlier, Case matter) {
        Event event = Objects.requireNonNull(matter.event());
        boolean period = per.period().isEmpty()
                || per.period().get().containing(event.date()).contains(earlier.date());
        return period && per.by().stream().allMatch(by -> same(by, earlier, event));
    }

    private static boolean same(String by, Event earlier, Event event) {
        String field = by.startsWith("event.") ? by.substring(6) : by;
        int mine = event.shape().slot(field);
        int other = earlier.shape().slot(field);
        return mine >= 0
                && other >= 0
                && event.entity().number(mine) == earlier.entity().number(other)
                && Objects.equals(event.entity().object(mine), earlier.entity().object(other));
    }

    /** The sum or count of earlier events within a limit's window. */
    long measured(LimitRule rule, Case matter) {
        long sum = 0;
        if (rule.per().isEvent()) {
            return 0;
        }
        for (Event event : matter.history()) {
            if (rule.kinds().contains(event.kind())
                    && shares(rule.per(), event, matter)
                    && counts(rule.guard(), event, matter)) {
                sum += of(rule.measure(), matter.situation(event, figures)).orElse(0L);
            }
        }
        return sum;
    }

    /** What one event counts; empty when a field it needs is not known. */
    static Optional<Long> of(Measure measure, Situation situation) {
        return switch (measure) {
            case Measure.Nothing nothing -> Optional.empty();
            case Measure.Count count -> Optional.of(1L);
            case Measure.Sum sum -> number(sum.of(), situation);
            case Measure.Computed computed -> number(computed.of(), situation);
        };
    }

    private static Optional<Long> number(Anchor.Fact fact, Situation situation) {
        var value = Interpreter.value(Typed.in(fact.typed(), situation), situation);
        return value.missing() ? Optional.empty() : Optional.of(value.number());
    }
}
