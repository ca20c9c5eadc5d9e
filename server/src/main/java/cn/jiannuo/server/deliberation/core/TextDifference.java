package cn.jiannuo.server.deliberation.core;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How one text became another: by paragraph first, then character by character in Chinese and word by word elsewhere. */
public final class TextDifference {
    /** A Chinese character alone; numbers with their points, and words of letters, as a whole. */
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*|[a-zA-Z]+|\\s+|.", Pattern.DOTALL);

    /** Paragraphs that have less than this in common are one gone and one new. */
    private static final double ALIKE = 0.4;

    /** How far ahead a paragraph is looked for among those that are gone: everything with everything would take minutes. */
    private static final int AHEAD = 20;

    private TextDifference() {}

    /** What became of a piece of text. */
    public enum Fate {
        KEPT,
        ADDED,
        TAKEN
    }

    public record Piece(Fate fate, String text) {}

    /**
     * A paragraph of the later text, or one of the earlier that is gone.
     *
     * @param number in the later text, or 0 when it is gone
     */
    public record Paragraph(int number, List<Piece> pieces) {
        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.fate() != Fate.KEPT);
        }
    }

    /** A stretch of the later text that stands in the place of one of the earlier. */
    private record Change(int from, List<String> gone, List<String> come) {}

    /** @return every paragraph of the later text, with those that are gone in their places */
    public static List<Paragraph> of(List<String> before, List<String> after) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        for (Change change : changes(before, after)) {
            for (; next < change.from(); next++) {
                paragraphs.add(new Paragraph(next + 1, List.of(new Piece(Fate.KEPT, after.get(next)))));
            }
            changed(change.gone(), change.come(), next, paragraphs);
            next += change.come().size();
        }
        for (; next < after.size(); next++) {
            paragraphs.add(new Paragraph(next + 1, List.of(new Piece(Fate.KEPT, after.get(next)))));
        }
        return List.copyOf(paragraphs);
    }

    /**
     * The usual algorithm keeps every way it tried: on two long texts without likeness that is gigabytes. The one that does not tells
     * what went and what came one by one; what touches is one change.
     */
    private static List<Change> changes(List<String> before, List<String> after) {
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                        .sorted(Comparator.<AbstractDelta<String>>comparingInt(
                                        delta -> delta.getSource().getPosition())
                                .thenComparingInt(delta -> delta.getTarget().getPosition()))
                        .toList();
        List<Change> changes = new ArrayList<>();
        int goneEnd = -1;
        int comeEnd = -1;
        for (AbstractDelta<String> delta : deltas) {
            int gone = delta.getSource().getPosition();
            int come = delta.getTarget().getPosition();
            if (gone != goneEnd || come != comeEnd) {
                changes.add(new Change(come, new ArrayList<>(), new ArrayList<>()));
            }
            changes.getLast().gone().addAll(delta.getSource().getLines());
            changes.getLast().come().addAll(delta.getTarget().getLines());
            goneEnd = gone + delta.getSource().size();
            comeEnd = come + delta.getTarget().size();
        }
        return changes;
    }

    /** Each new paragraph is held against the old ones not yet used, in order, and goes with the first that is like it. */
    private static void changed(List<String> gone, List<String> come, int first, List<Paragraph> out) {
        List<Map<String, Integer>> bags = gone.stream().map(TextDifference::bag).toList();
        int used = 0;
        for (int i = 0; i < come.size(); i++) {
            Map<String, Integer> own = bag(come.get(i));
            int end = Math.min(gone.size(), used + AHEAD);
            int like = used;
            while (like < end && alike(bags.get(like), own) < ALIKE) {
                like++;
            }
            int number = first + i + 1;
            if (like == end) {
                out.add(new Paragraph(number, List.of(new Piece(Fate.ADDED, come.get(i)))));
            } else {
                takenAway(gone.subList(used, like), out);
                out.add(new Paragraph(number, pieces(words(gone.get(like)), words(come.get(i)))));
                used = like + 1;
            }
        }
        takenAway(gone.subList(used, gone.size()), out);
    }

    private static void takenAway(List<String> gone, List<Paragraph> out) {
        gone.forEach(text -> out.add(new Paragraph(0, List.of(new Piece(Fate.TAKEN, text)))));
    }

    /** How often each word stands in a paragraph. */
    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        words(text).forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    /** Share of the words both have, between 0 and 1. */
    private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
        int both = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            both += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int count : other.values()) {
            all += count;
        }
        return 2.0 * both / Math.max(1, all);
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Change change : changes(before, after)) {
            add(pieces, Fate.KEPT, after.subList(next, change.from()));
            add(pieces, Fate.TAKEN, change.gone());
            add(pieces, Fate.ADDED, change.come());
            next = change.from() + change.come().size();
        }
        add(pieces, Fate.KEPT, after.subList(next, after.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
