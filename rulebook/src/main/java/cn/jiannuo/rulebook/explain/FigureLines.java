package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.regulation.Figure;
import java.time.LocalDate;
import java.util.List;

/** Sets out figures with their values by date. */
final class FigureLines {
    private FigureLines() {}

    static FigureLine line(Figure figure, LocalDate day) {
        List<FigureLine.Dated> values =
                figure.values().stream().map(v -> dated(figure, v)).toList();
        return new FigureLine(
                figure.id(), figure.name(), figure.clause(), figure.on(day).map(v -> text(figure, v)), values);
    }

    private static FigureLine.Dated dated(Figure figure, Figure.Dated value) {
        return new FigureLine.Dated(
                value.from(), value.until(), text(figure, value), said(value.said()), value.source());
    }

    private static String text(Figure figure, Figure.Dated value) {
        return FigureProse.amount(value.number(), value.denominator(), figure.unit());
    }

    private static String said(Figure.Said said) {
        return switch (said) {
            case EXACTLY -> "正好";
            case ABOUT -> "左右";
            case AT_MOST -> "至多";
            case AT_LEAST -> "至少";
        };
    }
}
