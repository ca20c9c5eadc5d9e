package cn.jiannuo.server.disclosure.web;

import java.time.LocalDate;
import java.util.List;

/** What stands in the form at first: a title, and a heading for each thing the regulation wants told. */
final class Beginning {
    private static final String NUMBERS = "一二三四五六七八九十";

    private Beginning() {}

    /** 南门支局支局月度公开（2026年4月）: the month in which what it tells of ends, or happened. */
    static String title(String unit, String name, LocalDate day) {
        return unit + name + "（" + day.getYear() + "年" + day.getMonthValue() + "月）";
    }

    static String of(List<String> content) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            String number = i < NUMBERS.length() ? NUMBERS.substring(i, i + 1) : Integer.toString(i + 1);
            text.append(number).append('、').append(content.get(i)).append("\n\n");
        }
        return text.toString();
    }
}
