package cn.jiannuo.rulebook.roster;

/** Finds the word somebody meant: by edit distance over folded spellings, or by one containing the other. */
final class Nearest {
    private Nearest() {}

    /**
     * The nearest word, or empty when none is near enough to be worth naming; of words equally near the one whose length
     * differs least, then the first in text order.
     */
    static String to(String wrong, Iterable<String> words) {
        String folded = Spelling.fold(wrong);
        int allowed = Math.max(1, folded.length() / 3);
        long best = Long.MAX_VALUE;
        String nearest = "";
        for (String word : words) {
            String candidate = Spelling.fold(word);
            int distance = distance(folded, candidate, allowed);
            long rank = ((long) distance << Integer.SIZE) + Math.abs(folded.length() - candidate.length());
            boolean nearer = rank < best || (rank == best && word.compareTo(nearest) < 0);
            if (distance <= allowed && nearer) {
                best = rank;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Number of edits between two words; more than {@code allowed} when they are too far apart to be meant for each other. */
    private static int distance(String a, String b, int allowed) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int edits = longer - shorter > allowed || shorter == 0 ? allowed + 1 : edits(a, b);
        if (edits <= allowed && edits < longer) {
            return edits;
        }
        boolean contains = shorter >= 2 && (a.contains(b) || b.contains(a));
        return contains ? allowed : allowed + 1;
    }

    /** Optimal string alignment: insert, delete, replace, swap neighbours. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(last[j], now[j - 1]));
                if (isSwap(a, i, b, j)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
