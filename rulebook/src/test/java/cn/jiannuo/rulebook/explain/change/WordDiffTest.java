package cn.jiannuo.rulebook.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.explain.change.Run.Side;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void a_changed_number_of_days_is_marked_and_nothing_else() {
        assertThat(WordDiff.between("在五个工作日内看望", "在三个工作日内看望"))
                .containsExactly(
                        new Run(Side.BOTH, "在"),
                        new Run(Side.BEFORE, "五"),
                        new Run(Side.AFTER, "三"),
                        new Run(Side.BOTH, "个工作日内看望"));
    }

    @Test
    void a_number_in_digits_is_one_word() {
        assertThat(WordDiff.between("至多 1200 元", "至多 1500 元"))
                .contains(new Run(Side.BEFORE, "1200"), new Run(Side.AFTER, "1500"));
    }

    @Test
    void equal_texts_are_one_run_and_empty_ones_none() {
        assertThat(WordDiff.between("看望", "看望")).containsExactly(new Run(Side.BOTH, "看望"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void a_text_too_long_to_compare_counts_as_rewritten() {
        String before = "甲".repeat(3000) + "乙";
        String after = "甲".repeat(3000) + "丙";
        assertThat(WordDiff.between(before, after))
                .containsExactly(new Run(Side.BEFORE, before), new Run(Side.AFTER, after));
    }

    @RepeatedTest(300)
    void either_text_can_be_read_back_from_the_runs(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String before = text(random);
        String after = text(random);
        List<Run> runs = WordDiff.between(before, after);
        assertThat(side(runs, Side.BEFORE))
                .as("seed " + run.getCurrentRepetition())
                .isEqualTo(before);
        assertThat(side(runs, Side.AFTER))
                .as("seed " + run.getCurrentRepetition())
                .isEqualTo(after);
        assertThat(runs).noneMatch(r -> r.text().isEmpty());
    }

    private static String side(List<Run> runs, Side side) {
        return runs.stream()
                .filter(r -> r.side() == Side.BOTH || r.side() == side)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        String alphabet = "工会看望职工，。12a";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
