package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.change.Run.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two texts by their longest common subsequence, a Chinese character or a whole number at a time, and joins
 * changes that only a stray character keeps apart, so that people read words and not letters.
 */
final class WordDiff {
    /** Cells of the table at most; longer texts count as rewritten. */
    private static final long MOST_CELLS = 4_000_000;

    private final List<String> before;
    private final List<String> after;

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Runs in reading order; at a change, what was there comes first. */
    static List<Run> between(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Run(Side.BOTH, before));
        }
        WordDiff diff = new WordDiff(tokens(before), tokens(after));
        return merged(diff.steps());
    }

    /** One run for each token. */
    private List<Run> steps() {
        List<Run> steps = new ArrayList<>();
        if ((long) before.size() * after.size() > MOST_CELLS) {
            before.forEach(t -> steps.add(new Run(Side.BEFORE, t)));
            after.forEach(t -> steps.add(new Run(Side.AFTER, t)));
            return steps;
        }
        int[][] common = common();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Run(Side.BOTH, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Run(Side.BEFORE, before.get(i++)));
            } else {
                steps.add(new Run(Side.AFTER, after.get(j++)));
            }
        }
        return steps;
    }

    /** Length of the longest common subsequence of what is left from each pair of positions. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Neighbours of one side joined; a single shared character between two changes belongs to both. */
    private static List<Run> merged(List<Run> steps) {
        List<Run> runs = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Run step : steps) {
            if (step.side() == Side.BOTH) {
                same.append(step.text());
                continue;
            }
            boolean stray = same.length() == 1 && !(gone.isEmpty() && added.isEmpty()) && isWord(same);
            if (stray) {
                gone.append(same);
                added.append(same);
            } else if (!same.isEmpty()) {
                flush(runs, gone, added);
                runs.add(new Run(Side.BOTH, same.toString()));
            }
            same.setLength(0);
            (step.side() == Side.BEFORE ? gone : added).append(step.text());
        }
        flush(runs, gone, added);
        if (!same.isEmpty()) {
            runs.add(new Run(Side.BOTH, same.toString()));
        }
        return runs;
    }

    /** A punctuation mark holds clauses apart and stays by itself. */
    private static boolean isWord(CharSequence text) {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    private static void flush(List<Run> runs, StringBuilder gone, StringBuilder added) {
        if (!gone.isEmpty()) {
            runs.add(new Run(Side.BEFORE, gone.toString()));
        }
        if (!added.isEmpty()) {
            runs.add(new Run(Side.AFTER, added.toString()));
        }
        gone.setLength(0);
        added.setLength(0);
    }

    /** Numbers and words of other scripts whole, Chinese one character at a time. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean part = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
            if (!part && !word.isEmpty()) {
                tokens.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.appendCodePoint(c);
            } else {
                tokens.add(Character.toString(c));
            }
        }
        if (!word.isEmpty()) {
            tokens.add(word.toString());
        }
        return tokens;
    }
}
