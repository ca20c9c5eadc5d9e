package cn.jiannuo.rulebook.expression;

import java.util.List;
import java.util.function.Predicate;

/** Sets of small numbers: bit n of element n / 64. */
final class Bits {
    private Bits() {}

    /** The indices of the words that satisfy a condition. */
    static long[] where(List<String> words, Predicate<String> condition) {
        long[] bits = new long[(words.size() >> 6) + 1];
        for (int i = 0; i < words.size(); i++) {
            if (condition.test(words.get(i))) {
                bits[i >> 6] |= 1L << i;
            }
        }
        return bits;
    }

    /** Some numbers below a size. */
    static long[] of(int size, long[] numbers) {
        long[] bits = new long[(size >> 6) + 1];
        for (long number : numbers) {
            bits[(int) number >> 6] |= 1L << number;
        }
        return bits;
    }
}
