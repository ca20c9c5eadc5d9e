package cn.jiannuo.rulebook.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A set of whole numbers, as ranges in ascending order. */
record Ranges(List<Range> ranges) {
    /** From the first to the last, both included. */
    record Range(long first, long last) {}

    /** What is missing is stored as the smallest number, so values begin one above. */
    private static final long LEAST = Long.MIN_VALUE + 1;

    private static final long MOST = Long.MAX_VALUE;

    static final Ranges ALL = between(LEAST, MOST);

    static Ranges between(long first, long last) {
        return new Ranges(first <= last ? List.of(new Range(first, last)) : List.of());
    }

    /** The numbers of which a comparison with a literal is true; literals are far from both ends. */
    static Ranges of(Comparison comparison, long literal) {
        return switch (comparison) {
            case EQUAL -> between(literal, literal);
            case NOT_EQUAL -> of(LongStream.of(literal)).complement();
            case LESS -> between(LEAST, literal - 1);
            case AT_MOST -> between(LEAST, literal);
            case MORE -> between(literal + 1, MOST);
            case AT_LEAST -> between(literal, MOST);
        };
    }

    /** Some single numbers. */
    static Ranges of(LongStream numbers) {
        return new Ranges(
                numbers.sorted().distinct().mapToObj(n -> new Range(n, n)).toList());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    Ranges complement() {
        List<Range> gaps = new ArrayList<>();
        long next = LEAST;
        for (Range range : ranges) {
            if (next < range.first()) {
                gaps.add(new Range(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (ranges.isEmpty() || ranges.getLast().last() < MOST) {
            gaps.add(new Range(next, MOST));
        }
        return new Ranges(gaps);
    }

    Ranges and(Ranges other) {
        List<Range> common = new ArrayList<>();
        for (Range a : ranges) {
            for (Range b : other.ranges) {
                long first = Math.max(a.first(), b.first());
                long last = Math.min(a.last(), b.last());
                if (first <= last) {
                    common.add(new Range(first, last));
                }
            }
        }
        return new Ranges(common);
    }
}
