package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Expected.Line;
import java.util.Comparator;
import java.util.List;

/**
 * What is looked for among what is missing.
 *
 * @param text in the name, or empty
 * @param unit path of a unit with all below it, or empty
 * @param level of units, or 0 for all
 * @param regulation id, or empty
 * @param page from 0
 */
public record MissingSearch(
        String text, String unit, int level, String regulation, Order order, boolean descending, int page) {
    /** Rows on a page. */
    public static final int PAGE = 50;

    /** What it is put in order by. */
    public enum Order {
        DUE,
        NAME,
        UNIT,
        BASIS
    }

    /** Those of these that are looked for, in order; the longest missing first where nothing else is said. */
    public List<Line> of(List<Line> all) {
        Comparator<Line> by = switch (order) {
            case DUE -> Comparator.comparing(line -> line.duty().due());
            case NAME -> Comparator.comparing(line -> line.duty().name());
            case UNIT -> Comparator.comparing(line -> line.unit().path());
            case BASIS -> Comparator.comparing(line -> line.duty().citation());
        };
        return all.stream()
                .filter(this::isWanted)
                .sorted((descending ? by.reversed() : by)
                        .thenComparing(line -> line.duty().due())
                        .thenComparing(line -> line.duty().id()))
                .toList();
    }

    private boolean isWanted(Line line) {
        String path = line.unit().path();
        return (text.isEmpty() || line.duty().name().contains(text))
                && (unit.isEmpty() || path.equals(unit) || path.startsWith(unit + "/"))
                && (level == 0 || line.unit().level() == level)
                && (regulation.isEmpty() || line.duty().regulation().equals(regulation));
    }

    public boolean isNarrowed() {
        return !text.isEmpty() || !unit.isEmpty() || level > 0 || !regulation.isEmpty();
    }

    public MissingSearch at(int number) {
        return new MissingSearch(text, unit, level, regulation, order, descending, number);
    }

    public MissingSearch by(Order other) {
        return new MissingSearch(text, unit, level, regulation, other, other == order && !descending, 0);
    }
}
