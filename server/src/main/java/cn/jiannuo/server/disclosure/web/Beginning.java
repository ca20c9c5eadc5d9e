package cn.jiannuo.server.disclosure.web;

import java.util.List;

/** What stands in the form at first: a heading for each thing the regulation wants told, and what was gathered for it. */
final class Beginning {
    private static final String NUMBERS = "一二三四五六七八九十";

    private Beginning() {}

    /** @param gathered lines for whoever writes to sort under the headings, or none */
    static String of(List<String> content, List<String> gathered) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            String number = i < NUMBERS.length() ? NUMBERS.substring(i, i + 1) : Integer.toString(i + 1);
            text.append(number).append('、').append(content.get(i)).append("\n\n");
        }
        gathered.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
