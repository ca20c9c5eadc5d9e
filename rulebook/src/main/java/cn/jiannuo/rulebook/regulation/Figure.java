package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A named number of a regulation (数额), with its value by date and the source of each.
 *
 * @param unit {@code CNY}, a unit of time ({@code workdays}), {@code percent}, {@code fraction}, or a word for what is counted
 * @param values in order of their first day, not overlapping
 */
public record Figure(String id, String name, String unit, List<Dated> values, String clause, Place place) {

    /** How firmly the text says it. */
    public enum Said {
        EXACTLY,
        ABOUT,
        AT_MOST,
        AT_LEAST
    }

    /**
     * A value in force from a day on.
     *
     * @param until last day, or empty while the next value or nothing ends it
     * @param number numerator; money in 分
     * @param denominator 1 but for fractions
     * @param source document and article it stands in
     */
    public record Dated(
            LocalDate from, Optional<LocalDate> until, long number, long denominator, Said said, String source) {

        /** The same value ending on a day. */
        Dated until(LocalDate last) {
            return new Dated(from, Optional.of(last), number, denominator, said, source);
        }
    }

    public Figure {
        values = List.copyOf(values);
    }

    public boolean isMoney() {
        return unit.equals("CNY");
    }

    /** The unit of time it counts, or empty when it counts something else. */
    public Optional<Unit> span() {
        return spanOf(unit);
    }

    /** The value in force on a day, or empty: which differs from zero. */
    public Optional<Dated> on(LocalDate day) {
        Dated found = null;
        for (Dated value : values) {
            boolean ended = value.until().isPresent() && value.until().get().isBefore(day);
            if (!value.from().isAfter(day) && !ended) {
                found = value;
            }
        }
        return Optional.ofNullable(found);
    }

    /** This figure with one value in its place from the first day on: an adopting organisation's own. */
    public Figure overridden(long number, long denominator, String source) {
        LocalDate first = values.getFirst().from();
        return new Figure(
                id,
                name,
                unit,
                List.of(new Dated(first, Optional.empty(), number, denominator, Said.EXACTLY, source)),
                clause,
                place);
    }

    /** This figure with one value in its place from a day on; before that day, what it was. */
    public Figure overridden(LocalDate from, long number, long denominator, String source) {
        List<Dated> kept = new ArrayList<>();
        for (Dated value : values) {
            if (value.from().isBefore(from)) {
                boolean reaches =
                        value.until().map(last -> !last.isBefore(from)).orElse(false);
                kept.add(reaches ? value.until(from.minusDays(1)) : value);
            }
        }
        kept.add(new Dated(from, Optional.empty(), number, denominator, Said.EXACTLY, source));
        return new Figure(id, name, unit, kept, clause, place);
    }

    /** This figure as if its first value had held from an earlier day on: to try a rule on days before it was written. */
    public Figure reachingBack(LocalDate day) {
        if (!day.isBefore(values.getFirst().from())) {
            return this;
        }
        List<Dated> reaching = new ArrayList<>(values);
        Dated first = reaching.getFirst();
        reaching.set(
                0, new Dated(day, first.until(), first.number(), first.denominator(), first.said(), first.source()));
        return new Figure(id, name, unit, reaching, clause, place);
    }

    /** The unit of time a word names, singular or plural, English or Chinese. */
    public static Optional<Unit> spanOf(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "day", "days", "天", "日" -> Unit.DAY;
                    case "workday", "workdays", "个工作日", "工作日" -> Unit.WORKDAY;
                    case "week", "weeks", "周", "个星期" -> Unit.WEEK;
                    case "month", "months", "个月", "月" -> Unit.MONTH;
                    case "quarter", "quarters", "个季度", "季" -> Unit.QUARTER;
                    case "year", "years", "年" -> Unit.YEAR;
                    default -> null;
                });
    }
}
