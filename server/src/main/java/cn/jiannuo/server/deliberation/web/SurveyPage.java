package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.SurveyResult.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A questionnaire's page.
 *
 * @param audience name of the unit that is asked, or empty for everybody
 * @param typed what was typed in a form that was refused: grades by criterion, and {@code word}
 */
public record SurveyPage(Seen seen, String audience, Map<String, String> typed) {
    private static final int WIDTH = 320;

    /** A bar of the drawing. */
    public record Bar(String grade, long given, int width) {}

    /** For one criterion, from 1; all on the scale of those who answered. */
    public List<Bar> bars(int criterion) {
        List<Bar> bars = new ArrayList<>();
        for (int grade = 1; grade <= seen.survey().scale().size(); grade++) {
            long given = seen.given(criterion, grade);
            bars.add(new Bar(
                    seen.survey().scale().get(grade - 1), given, (int) (WIDTH * given / Math.max(1, seen.taken()))));
        }
        return bars;
    }

    /** 1 to the number of criteria. */
    public List<Integer> criteria() {
        return IntStream.rangeClosed(1, seen.survey().criteria().size()).boxed().toList();
    }

    public List<Integer> grades() {
        return IntStream.rangeClosed(1, seen.survey().scale().size()).boxed().toList();
    }

    public String criterion(int number) {
        return seen.survey().criteria().get(number - 1);
    }

    public String grade(int number) {
        return seen.survey().scale().get(number - 1);
    }

    public boolean chosen(int criterion, int grade) {
        return typed.getOrDefault("c" + criterion, "").equals(String.valueOf(grade));
    }

    public String word() {
        return typed.getOrDefault("word", "");
    }
}
