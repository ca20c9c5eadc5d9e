package cn.jiannuo.rulebook.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The right word somebody probably meant: nearest by insertions, deletions, substitutions and swaps of neighbours
 * (Damerau–Levenshtein, optimal string alignment), counted in code points, so that it serves Chinese words too.
 *
 * <p>A third of the longer word may differ, one letter always; a word within the other also counts ({@code 记功} and
 * {@code 记功奖励}). Single letters have no neighbours. Of words equally near, the one whose length differs least, then the
 * first in text order.
 */
public final class Nearest {
    private Nearest() {}

    /**
     * The nearest of the candidates, the same on every call, or empty when none is near. Upper case, dashes and underscores
     * do not count as differences.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return to(word, candidates, text -> text.toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The same with another notion of what makes no difference.
     *
     * @param fold gives spellings that count as the same the same form
     */
    public static Optional<String> to(String word, Iterable<String> candidates, UnaryOperator<String> fold) {
        int[] meant = fold.apply(word).codePoints().toArray();
        String nearest = null;
        long best = Long.MAX_VALUE;
        for (String candidate : candidates) {
            int[] known = fold.apply(candidate).codePoints().toArray();
            long rank = rank(meant, known);
            if (rank < best || (rank == best && rank < Long.MAX_VALUE && first(candidate, nearest))) {
                best = rank;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean first(String candidate, @Nullable String before) {
        return before == null || candidate.compareTo(before) < 0;
    }

    /** The distance, then how much the lengths differ; the largest number when the words are not near. */
    private static long rank(int[] a, int[] b) {
        int longer = Math.max(a.length, b.length);
        int apart = longer - Math.min(a.length, b.length);
        boolean within = contains(a, b) || contains(b, a);
        int allowed = longer - apart < 2 ? 0 : Math.max(1, longer / 3);
        if (apart > allowed && !within) {
            return Long.MAX_VALUE;
        }
        int distance = distance(a, b);
        return distance > allowed && !within ? Long.MAX_VALUE : ((long) distance << Integer.SIZE) + apart;
    }

    /** Whether a word of two letters or more stands within another. */
    private static boolean contains(int[] whole, int[] part) {
        return part.length > 1 && new String(whole, 0, whole.length).contains(new String(part, 0, part.length));
    }

    /** The number of edits between two words. */
    static int distance(String from, String to) {
        return distance(from.codePoints().toArray(), to.codePoints().toArray());
    }

    private static int distance(int[] a, int[] b) {
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length];
    }
}
