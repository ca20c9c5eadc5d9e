package cn.jiannuo.rulebook.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The days an example looks at: {@code 2026}, {@code 2026-03}, {@code 2026-03-05}, {@code 2026-01-01..2026-06-30}. */
record Window(LocalDate from, LocalDate to) {

    static Optional<Window> parse(String text) {
        try {
            if (text.contains("..")) {
                String[] ends = text.split("\\.\\.", 2);
                return Optional.of(new Window(LocalDate.parse(ends[0].strip()), LocalDate.parse(ends[1].strip())));
            }
            return switch (text.length()) {
                case 4 -> Optional.of(new Window(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31")));
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield Optional.of(new Window(month.atDay(1), month.atEndOfMonth()));
                }
                default -> Optional.of(new Window(LocalDate.parse(text), LocalDate.parse(text)));
            };
        } catch (DateTimeException e) {
            // said as a finding by whoever asked
            return Optional.empty();
        }
    }
}
