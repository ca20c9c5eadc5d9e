package cn.jiannuo.rulebook.regulation;

/** A number of a regulation: written out, or a figure by name. */
public sealed interface Value {

    /**
     * A number written in the rule.
     *
     * @param number numerator; money in 分
     * @param denominator at least 1; above 1 only for fractions such as 2/3
     * @param unit {@code CNY}, a unit of time in the singular, {@code fraction}, {@code percent} or a word for what is counted
     */
    record Literal(long number, long denominator, String unit) implements Value {}

    /** A {@link Figure} of the same regulation, taken at its value on the day. */
    record Named(String figure) implements Value {}
}
