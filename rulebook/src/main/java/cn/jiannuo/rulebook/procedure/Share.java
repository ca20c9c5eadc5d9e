package cn.jiannuo.rulebook.procedure;

/**
 * An exact fraction such as 2/3, never a decimal.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more, and not less than the numerator
 */
public record Share(long numerator, long denominator) {
    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator || denominator > 1_000_000) {
            throw new IllegalArgumentException("not a share between 0 and 1: " + numerator + "/" + denominator);
        }
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
