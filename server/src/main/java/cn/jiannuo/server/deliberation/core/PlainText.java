package cn.jiannuo.server.deliberation.core;

import java.util.List;
import java.util.regex.Pattern;

/** Text as people paste it, made fit to keep. */
final class PlainText {
    /** What word processors leave behind; a zero character would even be refused by the database. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\uFEFF&&[^\\n\\t]]");

    private static final Pattern EDGES = Pattern.compile("^[\\s\\u3000]+|[\\s\\u3000]+$");

    private PlainText() {}

    static String of(String typed) {
        return EDGES.matcher(UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll(""))
                .replaceAll("");
    }

    /** Each line that says something is a paragraph. */
    static List<String> paragraphs(String typed) {
        return of(typed)
                .lines()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
