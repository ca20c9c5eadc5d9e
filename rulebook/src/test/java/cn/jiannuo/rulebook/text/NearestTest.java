package cn.jiannuo.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void one_wrong_letter_finds_the_word() {
        assertThat(Nearest.to("hospitalized", List.of("hospitalised", "married")))
                .hasValue("hospitalised");
        assertThat(Nearest.to("relaiton", List.of("relation", "detail"))).hasValue("relation");
    }

    @Test
    void one_wrong_character_finds_a_chinese_word() {
        assertThat(Nearest.to("记工", List.of("嘉奖", "记功", "记大功"))).hasValue("记功");
        assertThat(Nearest.to("正处", List.of("正处级", "正厅级"))).hasValue("正处级");
        assertThat(Nearest.to("记功奖励", List.of("嘉奖", "记功"))).hasValue("记功");
    }

    @Test
    void case_dashes_and_underscores_are_no_differences() {
        assertThat(Nearest.to("Visit_Days", List.of("visit-day", "visit-days"))).hasValue("visit-days");
    }

    @Test
    void whoever_asks_says_which_spellings_are_the_same() {
        List<String> headings = List.of("出生 日期", "入职日期");
        assertThat(Nearest.to("出生日", headings, text -> text.replace(" ", ""))).hasValue("出生 日期");
        assertThat(Nearest.to("VISIT", List.of("visit"), text -> text)).isEmpty();
    }

    @Test
    void of_words_equally_near_the_one_of_nearly_the_same_length_comes_first() {
        assertThat(Nearest.to("abcd", List.of("abc", "abcx"))).hasValue("abcx");
    }

    @Test
    void nothing_near_is_nothing() {
        assertThat(Nearest.to("天气", List.of("嘉奖", "记功"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y", "h"))).isEmpty();
        assertThat(Nearest.to("", List.of("h"))).isEmpty();
        assertThat(Nearest.to("rank", List.of())).isEmpty();
    }

    @Test
    void the_answer_does_not_depend_on_the_order_of_the_candidates() {
        assertThat(Nearest.to("abcx", List.of("abcz", "abcy"))).hasValue("abcy");
        assertThat(Nearest.to("abcx", List.of("abcy", "abcz"))).hasValue("abcy");
    }

    @Test
    void the_distance_is_symmetric_and_zero_only_for_the_same_word() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int distance = Nearest.distance(a, b);
            assertThat(Nearest.distance(b, a)).as("seed %d: %s, %s", seed, a, b).isEqualTo(distance);
            assertThat(distance == 0).as("seed %d: %s, %s", seed, a, b).isEqualTo(a.equals(b));
            assertThat(distance).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            word.append("ab职级".charAt(random.nextInt(4)));
        }
        return word.toString();
    }
}
