package cn.jiannuo.server.deliberation.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.deliberation.core.TextDifference.Fate;
import cn.jiannuo.server.deliberation.core.TextDifference.Paragraph;
import cn.jiannuo.server.deliberation.core.TextDifference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void chinese_is_compared_by_character_and_a_number_as_a_whole() {
        assertThat(TextDifference.of(List.of("食堂每月补贴300元，由工会发放。"), List.of("食堂每月补贴350.5元，由财务科发放。")))
                .containsExactly(new Paragraph(
                        1,
                        List.of(
                                new Piece(Fate.KEPT, "食堂每月补贴"),
                                new Piece(Fate.TAKEN, "300"),
                                new Piece(Fate.ADDED, "350.5"),
                                new Piece(Fate.KEPT, "元，由"),
                                new Piece(Fate.TAKEN, "工会"),
                                new Piece(Fate.ADDED, "财务科"),
                                new Piece(Fate.KEPT, "发放。"))));
    }

    @Test
    void a_paragraph_that_came_or_went_is_one_and_the_others_keep_their_places() {
        List<Paragraph> paragraphs = TextDifference.of(
                List.of("一、先修锅炉房。", "二、再修车库。", "三、年底验收。"), List.of("一、先修锅炉房。", "三、年底验收。", "费用从维修金出。"));

        assertThat(paragraphs).extracting(Paragraph::number).containsExactly(1, 0, 2, 3);
        assertThat(paragraphs).extracting(Paragraph::changed).containsExactly(false, true, false, true);
    }

    @Test
    void both_texts_can_be_read_back_from_what_is_shown() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 200; round++) {
            List<String> before = text(random);
            List<String> after = text(random);
            List<Paragraph> shown = TextDifference.of(before, after);

            assertThat(read(shown, Fate.TAKEN))
                    .as("before, seed 20261123, round " + round)
                    .isEqualTo(before);
            assertThat(read(shown, Fate.ADDED))
                    .as("after, seed 20261123, round " + round)
                    .isEqualTo(after);
        }
    }

    @Test
    void two_long_texts_with_nothing_in_common_are_held_against_each_other() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            before.add("甲乙丙丁".repeat(1250));
            after.add("戊己庚辛" + i);
        }
        assertThat(TextDifference.of(before, after)).hasSize(1600);
        assertThat(TextDifference.of(
                        List.of("甲".repeat(2500) + "乙".repeat(2500)), List.of("乙".repeat(2500) + "丙甲".repeat(1250))))
                .isNotEmpty();
    }

    private static List<String> text(Random random) {
        List<String> paragraphs = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            StringBuilder one = new StringBuilder();
            for (int n = random.nextInt(12) + 1; n > 0; n--) {
                one.append("甲乙丙丁ab 12".charAt(random.nextInt(9)));
            }
            paragraphs.add(one.toString());
        }
        return paragraphs;
    }

    private static List<String> read(List<Paragraph> shown, Fate side) {
        return shown.stream()
                .map(paragraph -> paragraph.pieces().stream()
                        .filter(piece -> piece.fate() == Fate.KEPT || piece.fate() == side)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
