package cn.jiannuo.rulebook.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The right word somebody probably meant: nearest by insertions, deletions, substitutions and swaps of neighbours
 * (Damerau–Levenshtein, optimal string alignment), counted in code points, so that it serves Chinese words too.
 *
 * <p>A third of the longer word may differ, one letter always; a word within the other also counts ({@code 记功} and
 * {@code 记功奖励}). Single letters have no neighbours. Upper case, dashes and underscores do not count as differences.
 */
public final class Nearest {
    private record Candidate(String word, int distance) {}

    private Nearest() {}

    /** The nearest of the candidates, the same on every call, or empty when none is near. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String folded = fold(word);
        return candidates.stream()
                .distinct()
                .map(c -> new Candidate(c, distance(folded, fold(c))))
                .filter(c -> near(folded, fold(c.word), c.distance))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private static boolean near(String a, String b, int distance) {
        int longer = Math.max(length(a), length(b));
        int shorter = Math.min(length(a), length(b));
        if (shorter < 2) {
            return distance == 0;
        }
        return distance <= Math.max(1, longer / 3) || a.contains(b) || b.contains(a);
    }

    /** The number of edits between two words. */
    static int distance(String from, String to) {
        int[] a = from.codePoints().toArray();
        int[] b = to.codePoints().toArray();
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

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
