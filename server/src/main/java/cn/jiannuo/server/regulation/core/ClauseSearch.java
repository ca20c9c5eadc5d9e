package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds clauses by words people remember, also when the text puts a character between them: 疗养 finds 疗休养. */
@Service
public class ClauseSearch {
    /** Characters shown before and after what was found. */
    private static final int AROUND = 36;

    private static final int MOST = 60;

    private final Library library;
    private final Clock clock;

    ClauseSearch(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * A clause that says it.
     *
     * @param exact whether the text has the very words
     */
    public record Hit(Regulation regulation, Clause clause, List<Piece> said, boolean exact) {}

    /** A piece of what is said around the words, or the words themselves. */
    public record Piece(String text, boolean found) {}

    /** In the versions a reader is shown; the very words first, then in the order of the library. */
    @Transactional(readOnly = true)
    public List<Hit> find(String words) {
        String asked = words.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        Pattern loose = pattern(asked);
        LocalDate today = LocalDate.now(clock);
        List<Hit> hits = new ArrayList<>();
        for (Shelf shelf : library.shelves()) {
            Regulation regulation = library.read(shelf.shown(today)).pack().regulation();
            regulation.clauses().forEach(clause -> look(regulation, clause, asked, loose, hits));
        }
        hits.sort(Comparator.comparing((Hit hit) -> !hit.exact()));
        return hits.stream().limit(MOST).toList();
    }

    private static void look(Regulation regulation, Clause clause, String asked, Pattern loose, List<Hit> hits) {
        String text = clause.title() + "　" + String.join("", clause.text());
        Matcher matcher = loose.matcher(text);
        if (matcher.find()) {
            boolean exact = text.contains(asked);
            int start = exact ? text.indexOf(asked) : matcher.start();
            int end = exact ? start + asked.length() : matcher.end();
            hits.add(new Hit(regulation, clause, around(text, start, end), exact));
        }
    }

    private static List<Piece> around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return List.of(
                new Piece((from > 0 ? "…" : "") + text.substring(from, start), false),
                new Piece(text.substring(start, end), true),
                new Piece(text.substring(end, to) + (to < text.length() ? "…" : ""), false));
    }

    /** Between two Chinese characters one more may stand. */
    static Pattern pattern(String words) {
        String pattern = words.codePoints()
                .mapToObj(Character::toString)
                .map(one -> one.isBlank()
                        ? ".{0,20}?"
                        : Pattern.quote(one) + (Character.isIdeographic(one.codePointAt(0)) ? "\\p{IsHan}??" : ""))
                .collect(Collectors.joining());
        String last = "\\p{IsHan}??";
        String trimmed = pattern.endsWith(last) ? pattern.substring(0, pattern.length() - last.length()) : pattern;
        return Pattern.compile(trimmed, Pattern.CASE_INSENSITIVE);
    }
}
