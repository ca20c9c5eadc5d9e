package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An organisation adopts a text for days of its own, with a figure of its own from a day on. */
class AdoptedTextTest {
    private static final String GIFT = """
            duty: gift
            name: 春节慰问
            every: festival 春节
            each: person
            who: union
            due: same day
            amount: up to figure(gift-cap)
            """;
    private static final String FIGURE = """
            figure: gift-cap
            name: 春节慰问金额
            unit: CNY
            values:
              - {from: 2018-01-01, value: 500, source: 样例}
              - {from: 2022-06-01, value: 800, source: 样例}
            """;
    private static final LocalDate FIRST = LocalDate.of(2020, 5, 1);

    private final Rulebook written = Plans.rulebook(TestPacks.sample("2018-01-01", "version: 一版", GIFT, FIGURE));
    private final Regulation text = written.versions().getFirst().regulation();
    private final Figure cap = text.figures().values().iterator().next();

    private static long on(Figure figure, LocalDate day) {
        return figure.on(day).orElseThrow().number();
    }

    @Test
    void it_is_in_force_on_the_days_it_is_adopted_for_and_on_no_others() {
        Regulation before = text.during(FIRST, Optional.of(FIRST.plusDays(9)), FIRST);
        Regulation after = text.during(FIRST.plusDays(20), Optional.empty(), FIRST);
        Rulebook adopted = Rulebook.of(List.of(after, before), written.vocabulary());

        assertThat(adopted.inForce("sample", FIRST.minusDays(1))).isEmpty();
        assertThat(adopted.inForce("sample", FIRST)).isPresent();
        assertThat(adopted.inForce("sample", FIRST.plusDays(9))).isPresent();
        assertThat(adopted.inForce("sample", FIRST.plusDays(10))).isEmpty();
        assertThat(adopted.inForce("sample", FIRST.plusDays(20))).isPresent();
        assertThat(after.hash()).as("what decisions pin").isEqualTo(text.hash());
    }

    @Test
    void a_figure_of_its_own_holds_from_its_day_on_and_the_texts_before() {
        LocalDate from = LocalDate.of(2021, 1, 1);

        Figure own = cap.overridden(from, 60_000, 1, "〔2020〕9号");

        assertThat(on(own, from.minusDays(1))).isEqualTo(50_000);
        assertThat(on(own, from)).isEqualTo(60_000);
        assertThat(on(own, LocalDate.of(2023, 1, 1)))
                .as("the text's later value too")
                .isEqualTo(60_000);
    }

    @Test
    void a_figure_of_its_own_before_every_value_of_the_text_stands_alone() {
        Figure own = cap.overridden(LocalDate.of(2010, 1, 1), 60_000, 1, "〔2009〕9号");

        assertThat(own.values()).hasSize(1);
    }

    @Test
    void to_try_a_rule_on_days_before_it_was_written_its_first_value_reaches_back() {
        LocalDate early = LocalDate.of(2015, 1, 1);

        Figure reaching = cap.reachingBack(early);

        assertThat(cap.on(early)).isEmpty();
        assertThat(on(reaching, early)).isEqualTo(50_000);
        assertThat(on(reaching, LocalDate.of(2023, 1, 1))).isEqualTo(80_000);
        assertThat(reaching.reachingBack(FIRST)).isEqualTo(reaching);
    }
}
