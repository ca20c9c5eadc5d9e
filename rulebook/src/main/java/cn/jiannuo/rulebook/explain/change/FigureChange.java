package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.FigureLine;
import java.util.List;
import java.util.Optional;

/**
 * A figure whose name or values differ.
 *
 * @param before empty when the figure is new
 * @param after empty when it is gone
 */
public record FigureChange(Optional<FigureLine> before, Optional<FigureLine> after) {
    /** The name now, or the last one it had. */
    public String name() {
        return after.or(() -> before).map(FigureLine::name).orElse("");
    }

    /** Values of the old version that the new one has not, the earliest first. */
    public List<FigureLine.Dated> gone() {
        return lacking(before, after);
    }

    /** Values of the new version that the old one had not. */
    public List<FigureLine.Dated> added() {
        return lacking(after, before);
    }

    private static List<FigureLine.Dated> lacking(Optional<FigureLine> one, Optional<FigureLine> other) {
        List<FigureLine.Dated> known = other.map(FigureLine::values).orElse(List.of());
        return one.map(FigureLine::values).orElse(List.of()).stream()
                .filter(value -> !known.contains(value))
                .toList();
    }
}
