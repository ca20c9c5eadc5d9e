package cn.jiannuo.rulebook.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure as a table shows it.
 *
 * @param id of the figure
 * @param clause id of the clause it stands in
 * @param now its value with unit on the day, such as 5 个工作日; empty when it has none then
 * @param values all values, the earliest first
 */
public record FigureLine(String id, String name, String clause, Optional<String> now, List<Dated> values) {
    public FigureLine {
        values = List.copyOf(values);
    }

    /**
     * A value from a day on.
     *
     * @param text with its unit
     * @param said how firmly the text says it: 正好, 左右, 至多, 至少
     * @param source where it stands
     */
    public record Dated(LocalDate from, Optional<LocalDate> until, String text, String said, String source) {
        /** 2008年1月25日起, or with the last day: 2008年1月25日至2010年12月31日. */
        public String since() {
            return until.map(last -> Numerals.date(from) + "至" + Numerals.date(last))
                    .orElse(Numerals.date(from) + "起");
        }
    }
}
