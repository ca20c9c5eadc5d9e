package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;

/**
 * A number of places, or a quotient, before rounding: {@code numerator / denominator}, exact.
 *
 * <p>Deliberately not reduced: all shares of one computation have the same denominator, so remainders can be compared
 * on paper by their numerators.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more
 */
public record ExactShare(BigInteger numerator, BigInteger denominator) {

    /** @throws IllegalArgumentException if the fraction is negative or its denominator is not positive */
    public ExactShare {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("share out of range: " + numerator + "/" + denominator);
        }
    }

    static ExactShare of(long numerator, long denominator) {
        return new ExactShare(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The whole part. */
    public BigInteger whole() {
        return numerator.divide(denominator);
    }

    /** The numerator of what is left beside the whole part; the denominator is {@link #denominator()}. */
    public BigInteger remainder() {
        return numerator.mod(denominator);
    }

    /** Compares by size: 1/2 and 2/4 are the same size though not equal as records. */
    public int compareSize(ExactShare other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
