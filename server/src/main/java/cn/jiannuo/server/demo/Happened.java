package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens in the bureau, day by day. */
final class Happened {
    /** The year the example's events are written for. */
    private static final int EXAMPLE_YEAR = 2026;

    private Happened() {}

    /** The example's events, moved to the year that is lived through, and one thing that is only half known. */
    static TreeMap<LocalDate, List<Map<String, String>>> byDay(Path file, LocalDate first, LocalDate today) {
        int years = first.getYear() - EXAMPLE_YEAR;
        TreeMap<LocalDate, List<Map<String, String>>> byDay = new TreeMap<>();
        try (Table table = Tables.open(file)) {
            table.stream().forEach(row -> {
                Map<String, String> cells = cells(table.header(), row);
                LocalDate day = LocalDate.parse(cells.get("日期")).plusYears(years);
                cells.put("日期", day.toString());
                byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(cells);
            });
        }
        LocalDate heard = WorkCalendar.china().previousWorkdayOnOrBefore(today.minusDays(1));
        byDay.computeIfAbsent(heard, d -> new ArrayList<>()).add(halfKnown(heard));
        return byDay;
    }

    /** Who of the family lies in hospital nobody has said: so somebody is asked before five offices set out. */
    private static Map<String, String> halfKnown(LocalDate day) {
        return Map.of("事件", "住院", "日期", day.toString(), "工号", "SJ031", "说明", "同事说她家里有人住院，还不清楚是谁");
    }

    private static Map<String, String> cells(List<String> header, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!row.cell(i).isBlank()) {
                cells.put(header.get(i), row.cell(i));
            }
        }
        return cells;
    }
}
