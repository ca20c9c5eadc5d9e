package cn.jiannuo.rulebook.explain.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.table.DisplayWidth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void a_line_never_begins_with_a_closing_mark() {
        assertThat(Wrap.lines("工会去看望，三天内", 10)).containsExactly("工会去看", "望，三天内");
    }

    @Test
    void a_line_never_ends_with_an_opening_mark() {
        assertThat(Wrap.lines("记一笔“看望”", 8)).containsExactly("记一笔", "“看望”");
    }

    @Test
    void a_number_stays_whole_and_with_its_unit() {
        assertThat(Wrap.lines("每次至多 1,000 元左右", 12)).containsExactly("每次至", "多 1,000 元", "左右");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(Wrap.lines("", 10)).containsExactly("");
    }

    @RepeatedTest(200)
    void no_character_is_lost_and_no_line_sticks_out(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String alphabet = "工会看望职工三天内，。“”（）、办公室";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        int columns = 20 + random.nextInt(60);
        List<String> lines = Wrap.lines(text.toString(), columns);
        assertThat(String.join("", lines))
                .as("seed " + run.getCurrentRepetition())
                .isEqualTo(text.toString());
        boolean marks = text.toString().matches(".*[，。“”（）、]{5}.*");
        if (!marks) {
            assertThat(lines)
                    .as("seed " + run.getCurrentRepetition())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
        }
    }
}
