package cn.jiannuo.rulebook.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes what an evaluation looks at. What left a part open is forgotten when the whole turns out to be known. */
final class Trail {
    /** Positions to go back to. */
    record Mark(int missing, int unplaced, int withoutValue) {}

    private final Set<Explanation.Fact> used = new LinkedHashSet<>();
    private final List<FieldRef> missing = new ArrayList<>();
    private final List<Explanation.Fact> unplaced = new ArrayList<>();
    private final List<String> withoutValue = new ArrayList<>();
    private final Set<Explanation.FigureValue> figures = new LinkedHashSet<>();
    private final List<Explanation.FigureComparison> comparisons = new ArrayList<>();

    void fact(Term.Access access, Value value) {
        FieldRef field = FieldRef.of(access);
        if (value.missing()) {
            missing.add(field);
        } else {
            used.add(new Explanation.Fact(field, value));
        }
    }

    void unplaced(Term.Access access, Value value) {
        unplaced.add(new Explanation.Fact(FieldRef.of(access), value));
    }

    void figure(Term.Figure figure, long number) {
        Value value = new Value(figure.type(), number, null);
        if (value.missing()) {
            withoutValue.add(figure.name());
        } else {
            figures.add(new Explanation.FigureValue(figure.name(), value));
        }
    }

    void compared(Term.Compare compare, int sign) {
        for (String figure : FactsUsed.figures(compare.right())) {
            comparisons.add(new Explanation.FigureComparison(figure, compare.offset(), compare.comparison(), sign));
        }
        for (String figure : FactsUsed.figures(compare.left())) {
            Comparison flipped = compare.comparison().flipped();
            comparisons.add(new Explanation.FigureComparison(figure, compare.offset(), flipped, -sign));
        }
    }

    /** A run of years held against a figure. */
    void counted(Term.Figure years, int offset, int sign) {
        comparisons.add(new Explanation.FigureComparison(years.name(), offset, Comparison.AT_LEAST, sign));
    }

    Mark mark() {
        return new Mark(missing.size(), unplaced.size(), withoutValue.size());
    }

    void forgetSince(Mark mark) {
        missing.subList(mark.missing(), missing.size()).clear();
        unplaced.subList(mark.unplaced(), unplaced.size()).clear();
        withoutValue.subList(mark.withoutValue(), withoutValue.size()).clear();
    }

    Explanation explanation(Value value) {
        return new Explanation(
                value,
                List.copyOf(used),
                missing.stream().distinct().toList(),
                unplaced.stream().distinct().toList(),
                withoutValue.stream().distinct().toList(),
                List.copyOf(figures),
                comparisons);
    }
}
