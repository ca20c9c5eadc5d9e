package cn.jiannuo.rulebook.expression;

import java.util.List;

/**
 * How an answer came about.
 *
 * <p>Only what was looked at is listed: the second half of {@code a && b} not when {@code a} is no.
 *
 * @param value the answer; of a condition 0, 1 or missing
 * @param used facts with their values, each pair once, in order of use
 * @param missing facts whose absence left the answer open; empty when it is known
 * @param unplaced facts whose word is on no ladder or outside its choice, where that left the answer open
 * @param withoutValue figures with no value in force, where that left the answer open
 * @param figures figures with their values
 * @param comparisons every comparison made against a figure, in order
 */
public record Explanation(
        Value value,
        List<Fact> used,
        List<FieldRef> missing,
        List<Fact> unplaced,
        List<String> withoutValue,
        List<FigureValue> figures,
        List<FigureComparison> comparisons) {

    /** A fact and its value. */
    public record Fact(FieldRef field, Value value) {}

    /** A figure and its value on the day. */
    public record FigureValue(String figure, Value value) {}

    /**
     * A value that was compared with a figure.
     *
     * @param offset of the comparison in its source
     * @param comparison with the figure on the right
     * @param sign -1 when the value is below the figure, 0 at it, 1 above
     */
    public record FigureComparison(String figure, int offset, Comparison comparison, int sign) {}

    public Explanation {
        used = List.copyOf(used);
        missing = List.copyOf(missing);
        unplaced = List.copyOf(unplaced);
        withoutValue = List.copyOf(withoutValue);
        figures = List.copyOf(figures);
        comparisons = List.copyOf(comparisons);
    }

    /** The answer of a condition. */
    public Truth truth() {
        return value.missing() ? Truth.UNKNOWN : Truth.of((int) value.number());
    }
}
