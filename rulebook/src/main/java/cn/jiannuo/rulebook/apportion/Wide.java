package cn.jiannuo.rulebook.apportion;

/** Products of two non-negative longs, compared without overflow: weights times divisors exceed 64 bits. */
final class Wide {
    private Wide() {}

    /** Compares {@code a·b} with {@code c·d}; the factors are read as unsigned. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compareUnsigned(Math.unsignedMultiplyHigh(a, b), Math.unsignedMultiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
