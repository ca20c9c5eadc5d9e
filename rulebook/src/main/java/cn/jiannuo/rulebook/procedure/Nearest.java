package cn.jiannuo.rulebook.procedure;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The known name closest to a mistyped one. */
final class Nearest {
    private Nearest() {}

    /** The name at the smallest edit distance, if it has something in common with the word; ties go by name. */
    static @Nullable String to(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> close(word, name))
                .min(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(name -> name))
                .orElse(null);
    }

    private static boolean close(String word, String name) {
        int longer = Math.max(word.length(), name.length());
        int distance = distance(word, name);
        return distance < longer && distance <= Math.max(2, longer / 2);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
