package cn.jiannuo.server.disclosure.core;

import java.util.List;

/** What stands in the form at first: a heading for each thing the regulation wants told, and what was gathered for it. */
public final class Beginning {
    private static final String NUMBERS = "一二三四五六七八九十";

    private Beginning() {}

    /** What was gathered stands under the headings one after the other, and what is left over under the last; whoever writes edits it. */
    public static String of(List<String> content, List<List<String>> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            String number = i < NUMBERS.length() ? NUMBERS.substring(i, i + 1) : Integer.toString(i + 1);
            text.append(number).append('、').append(content.get(i)).append('\n');
            int upTo = i == content.size() - 1 ? parts.size() : Math.min(i + 1, parts.size());
            for (List<String> lines : parts.subList(Math.min(i, parts.size()), upTo)) {
                lines.forEach(line -> text.append(line).append('\n'));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
