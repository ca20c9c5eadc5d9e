package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.FactsUsed;
import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recurrence reckoned from a day that is not known: a question, never a reason to owe nothing. */
final class UnknownDay {
    private UnknownDay() {}

    /** Whether a recurrence is told from a day that is not known, or that there is not. */
    static boolean isUnknown(Recurrence recurrence, Situation situation) {
        Anchor.Fact from = from(recurrence);
        return from != null && Occasions.day(from, situation) == null;
    }

    /** Whether the day is told from anything that can be unknown at all; otherwise there is never a question. */
    static boolean canBeUnknown(Recurrence recurrence) {
        Anchor.Fact from = from(recurrence);
        return from != null
                && from.typed().stream()
                        .flatMap(typed -> FactsUsed.in(typed.term()).stream())
                        .anyMatch(ref -> ref.field().absence() == Absence.UNKNOWN);
    }

    /**
     * What must be said before the recurrence's days are known; empty when they are, and when there is no such day. An unknown
     * last day leaves nothing open: what has begun goes on until its end is registered.
     */
    static List<Question> questions(Recurrence recurrence, Situation situation) {
        Anchor.Fact from = from(recurrence);
        if (from == null || !isUnknown(recurrence, situation)) {
            return List.of();
        }
        List<FieldRef> missing = missing(from.typed(), situation).stream()
                .filter(ref -> ref.field().absence() == Absence.UNKNOWN)
                .toList();
        return missing.isEmpty() ? List.of() : List.of(new Question(Optional.empty(), "", missing));
    }

    /** The facts without which a value is not known. */
    static List<FieldRef> missing(List<Typed> typed, Situation situation) {
        return Interpreter.explain(Typed.in(typed, situation), situation).missing();
    }

    /** The year in which it is asked, from its first day to its last. */
    static Occasion year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Occasion(Integer.toString(year), first, first, LocalDate.of(year, 12, 31));
    }

    private static Anchor.@Nullable Fact from(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Anniversary anniversary -> anniversary.of();
            case Recurrence.Anchored anchored -> anchored.from();
            case Recurrence.Every every -> null;
            case Recurrence.Festival festival -> null;
        };
    }
}
