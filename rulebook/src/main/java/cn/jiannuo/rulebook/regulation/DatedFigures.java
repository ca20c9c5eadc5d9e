package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.expression.Figures;
import cn.jiannuo.rulebook.fact.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A regulation's figures as conditions read them: by name and day, without allocating. Immutable. */
public final class DatedFigures implements Figures {
    private final Map<String, long[]> spans = new HashMap<>();

    public DatedFigures(Regulation regulation) {
        regulation.figures().forEach((id, figure) -> spans.put(id, spans(figure)));
    }

    /** Triples of first day, last day and number. */
    private static long[] spans(Figure figure) {
        List<Figure.Dated> values = figure.values();
        long[] spans = new long[values.size() * 3];
        for (int i = 0; i < values.size(); i++) {
            Figure.Dated value = values.get(i);
            long next = i + 1 < values.size() ? values.get(i + 1).from().toEpochDay() - 1 : Long.MAX_VALUE;
            spans[3 * i] = value.from().toEpochDay();
            spans[3 * i + 1] =
                    Math.min(next, value.until().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE));
            spans[3 * i + 2] = value.number();
        }
        return spans;
    }

    @Override
    public long at(String figure, int epochDay) {
        long[] own = spans.get(figure);
        if (own != null) {
            for (int i = 0; i < own.length; i += 3) {
                if (epochDay >= own[i] && epochDay <= own[i + 1]) {
                    return own[i + 2];
                }
            }
        }
        return Entity.MISSING;
    }
}
