package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

/** Sums and products of whole numbers and 分: missing when an operand is, or when the result does not fit 64 bits. */
final class Sums {
    private Sums() {}

    static long add(long a, long b) {
        long sum = a + b;
        boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
        return a == MISSING || b == MISSING || overflow ? MISSING : sum;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        boolean overflow = ((a ^ b) & (a ^ difference)) < 0;
        return a == MISSING || b == MISSING || overflow ? MISSING : difference;
    }

    static long multiply(long a, long b) {
        if (a == MISSING || b == MISSING) {
            return MISSING;
        }
        long product = a * b;
        long high = Math.multiplyHigh(a, b);
        return high == product >> 63 ? product : MISSING;
    }
}
