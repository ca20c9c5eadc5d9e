package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A checked expression: every part has a type, every name is resolved. Immutable.
 *
 * <p>{@link #offset()} is where the part begins in its source, in UTF-16 units. Conditions are terms of type
 * {@link Type#BOOL}. A value of a choice is only ever a field ({@link Access}) or a word compared with one.
 */
public sealed interface Term {
    int offset();

    Type type();

    /** A number, 分, epoch day, 0/1, or the index of a word of a choice. */
    record Constant(int offset, Type type, long number) implements Term {}

    /** A literal text; beside an open choice also a word that is none of its options. */
    record Text(int offset, String value) implements Term {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** The day on which the question is asked. */
    record Today(int offset) implements Term {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /** The value of a dated figure in force today. */
    record Figure(int offset, String name, Type type) implements Term {}

    /** A field: {@code person.rank}, {@code h.level}. */
    record Access(int offset, Base base, int slot) implements Term {
        public Field field() {
            return base.shape().field(slot);
        }

        @Override
        public Type type() {
            return field().type();
        }
    }

    /** Two numbers, amounts, days, yes/no or texts (texts and yes/no only for sameness). */
    record Compare(int offset, Comparison comparison, Term left, Term right) implements Question {}

    /**
     * Whether a choice field holds ({@code negated}: does not hold) a word: a {@link Constant} of the same choice, a
     * {@link Text} outside the options, or another field of that choice.
     */
    record Is(int offset, boolean negated, Access fact, Term word) implements Question {}

    /**
     * Whether a word (a choice field or a text) stands above, at or below a rung: {@code person.rank >= '正处级'}. A word of
     * one of the other ladders does not (no); a word of no ladder may (unknown).
     */
    record Rung(int offset, Comparison comparison, Term operand, Ladder ladder, int height, List<Ladder> others)
            implements Question {
        public Rung {
            others = List.copyOf(others);
        }
    }

    /** Whether a value is one of a list of literals ({@link Constant} or {@link Text}). */
    record In(int offset, Term needle, List<Term> members) implements Question {
        public In {
            members = List.copyOf(members);
        }
    }

    /** Whether a text is among the texts of a field: {@code 'women' in person.groups}. */
    record Contains(int offset, Term text, Access texts) implements Question {}

    /** All of them; yes when there are none. */
    record And(int offset, List<Term> terms) implements Question {
        public And {
            terms = List.copyOf(terms);
        }
    }

    /** Any of them; no when there are none. */
    record Or(int offset, List<Term> terms) implements Question {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record Not(int offset, Term term) implements Question {}

    /** {@code condition ? then : otherwise}; not known when the condition is not. Never a choice or a list. */
    record Choose(int offset, Term condition, Term then, Term otherwise) implements Term {
        @Override
        public Type type() {
            return then.type();
        }
    }

    /** Sum, difference or product, unknown beyond its type's range. Days added to a date, or between two, are numbers. */
    record Arithmetic(int offset, Type type, Operation operation, Term left, Term right) implements Term {}

    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY
    }

    /** A part of a day, as a number: months 1–12, days 1–31, weekdays 1–7 from Monday. */
    record DatePart(int offset, Part part, Term date) implements Whole {}

    enum Part {
        YEAR,
        MONTH,
        DAY,
        WEEKDAY
    }

    /** Whole periods from one day to another; negative when the second is earlier. */
    record Between(int offset, Period period, Term from, Term to) implements Whole {}

    enum Period {
        YEARS,
        MONTHS,
        DAYS
    }

    /** {@code xs.exists(h, …)}, {@code xs.all(h, …)}, {@code xs.exists_one(h, …)}. */
    record Quantified(int offset, Quantifier quantifier, Base.Element element, Term body) implements Question {}

    enum Quantifier {
        EXISTS,
        ALL,
        EXISTS_ONE
    }

    /** How many elements or texts a field holds. */
    record Size(int offset, Access list) implements Whole {}

    /** {@code size(xs.filter(h, …))}; not known when the answer for one element is not. */
    record Count(int offset, Base.Element element, Term body) implements Whole {}

    /** Whether a fact is known at all. Never unknown itself. */
    record Has(int offset, Access fact) implements Question {}

    /**
     * {@code consecutive(person.appraisals, '优秀', 2)}; what it means, {@link Years} says.
     *
     * @param list its elements have a number {@code year} and a text or choice {@code grade}
     * @param grade a {@link Text}, or a {@link Constant} of the grade's choice
     */
    record Consecutive(int offset, Access list, int yearSlot, int gradeSlot, Term grade, Term years)
            implements Question {}

    /** The terms that are always conditions. */
    sealed interface Question extends Term {
        @Override
        default Type type() {
            return Type.BOOL;
        }
    }

    /** The terms that are always whole numbers. */
    sealed interface Whole extends Term {
        @Override
        default Type type() {
            return Type.INT;
        }
    }

    /** All of them; one stays itself. */
    static Term and(List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        terms.forEach(t -> flat.addAll(t instanceof And and ? and.terms() : List.of(t)));
        return flat.size() == 1
                ? flat.getFirst()
                : new And(flat.isEmpty() ? 0 : flat.getFirst().offset(), flat);
    }

    /** Any of them; one stays itself. */
    static Term or(List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        terms.forEach(t -> flat.addAll(t instanceof Or or ? or.terms() : List.of(t)));
        return flat.size() == 1
                ? flat.getFirst()
                : new Or(flat.isEmpty() ? 0 : flat.getFirst().offset(), flat);
    }

    /** The opposite answer; unknown stays unknown. */
    static Term not(Term term) {
        return term instanceof Not not ? not.term() : new Not(term.offset(), term);
    }
}
