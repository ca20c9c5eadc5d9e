package cn.jiannuo.rulebook.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chinese text whose numbers know which figure they come from, so that a page can mark what an organisation may set itself.
 *
 * @param pieces in reading order, none empty
 */
public record Wording(List<Piece> pieces) {
    /** No words at all. */
    public static final Wording NOTHING = new Wording(List.of());

    private static final String GAP = "{}";

    public Wording {
        pieces = List.copyOf(pieces);
    }

    /** A piece of text. */
    public sealed interface Piece {
        String text();
    }

    /** Words. */
    public record Words(String text) implements Piece {}

    /** What a paragraph is about, to be set off: the name of a step. */
    public record Name(String text) implements Piece {}

    /**
     * A counted number with its unit, set off by a space from a character before it: 至多 3 件.
     *
     * @param figure id of the figure it is the value of, or empty when the rule writes it out
     */
    public record Number(String text, Optional<String> figure) implements Piece {}

    static Wording of(String text) {
        return text.isEmpty() ? NOTHING : new Wording(List.of(new Words(text)));
    }

    static Wording name(String text) {
        return new Wording(List.of(new Name(text)));
    }

    static Wording number(String text) {
        return new Wording(List.of(new Number(text, Optional.empty())));
    }

    static Wording figure(String text, String figure) {
        return new Wording(List.of(new Number(text, Optional.of(figure))));
    }

    /** A sentence with gaps {@code {}}, each filled by a text or a wording. */
    static Wording say(String sentence, Object... fillings) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Object filling : fillings) {
            int gap = sentence.indexOf(GAP, from);
            if (gap < 0) {
                throw new IllegalArgumentException("more fillings than gaps: " + sentence);
            }
            pieces.addAll(of(sentence.substring(from, gap)).pieces());
            pieces.addAll(
                    filling instanceof Wording wording
                            ? wording.pieces()
                            : of((String) filling).pieces());
            from = gap + GAP.length();
        }
        pieces.addAll(of(sentence.substring(from)).pieces());
        return new Wording(pieces);
    }

    static Wording join(String between, Collection<Wording> parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Wording part : parts) {
            if (!pieces.isEmpty() && !part.isEmpty()) {
                pieces.addAll(of(between).pieces());
            }
            pieces.addAll(part.pieces());
        }
        return new Wording(pieces);
    }

    /** Things of which all are meant: 甲、乙、丙. */
    static Wording list(Collection<Wording> parts) {
        return join("、", parts);
    }

    /** Things of which one is meant: 甲、乙或丙. */
    static Wording oneOf(List<Wording> parts) {
        if (parts.size() < 2) {
            return list(parts);
        }
        int last = parts.size() - 1;
        return say("{}或{}", list(parts.subList(0, last)), parts.get(last));
    }

    static List<Wording> all(Collection<String> texts) {
        return texts.stream().map(Wording::of).toList();
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether a space stands before a piece. */
    public boolean spaced(int piece) {
        if (piece == 0 || !(pieces.get(piece) instanceof Number number)) {
            return false;
        }
        String before = pieces.get(piece - 1).text();
        return Character.isDigit(number.text().charAt(0))
                && Character.isIdeographic(before.codePointBefore(before.length()));
    }

    /** The text alone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(spaced(i) ? " " : "").append(pieces.get(i).text());
        }
        return text.toString();
    }

    /** Whether it is one clause, without a comma. */
    boolean isShort() {
        return text().chars().noneMatch(c -> "，；。：（".indexOf(c) >= 0);
    }

    boolean startsWith(String beginning) {
        return text().startsWith(beginning);
    }

    /** Without so many characters at the beginning, which must be words. */
    Wording without(String beginning) {
        Piece first = pieces.getFirst();
        List<Piece> rest =
                new ArrayList<>(of(first.text().substring(beginning.length())).pieces());
        rest.addAll(pieces.subList(1, pieces.size()));
        return new Wording(rest);
    }

    /** Without its last character, which must be of a word. */
    Wording withoutLast() {
        Piece last = pieces.getLast();
        List<Piece> rest = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
        rest.addAll(of(last.text().substring(0, last.text().length() - 1)).pieces());
        return new Wording(rest);
    }

    @Override
    public String toString() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
