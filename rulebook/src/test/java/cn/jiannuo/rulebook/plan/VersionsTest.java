package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A regulation in three versions: on every day exactly one of them, with the figure of that day. */
class VersionsTest {
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

    private static Rulebook three() {
        return Plans.rulebook(
                TestPacks.sample("2018-01-01", "version: 一版", GIFT, FIGURE),
                TestPacks.sample("2021-07-01", "version: 二版\nuntil: 2024-02-29", GIFT, FIGURE),
                TestPacks.sample(
                        "2024-03-01", "version: 三版\nknown-since: 2024-02-20", GIFT.replace("union", "hr"), FIGURE));
    }

    private static List<String> keys(Source... sources) {
        return PackReader.read(List.of(sources)).findings().stream()
                .map(f -> f.place().file() + " " + f.message().key())
                .toList();
    }

    @Test
    void every_day_of_ten_years_has_exactly_one_version_in_force() {
        Rulebook rulebook = three();
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(rulebook.versions().stream().filter(v -> v.inForce(on)))
                    .as(on.toString())
                    .hasSize(1);
            String version =
                    on.isBefore(LocalDate.of(2021, 7, 1)) ? "一版" : on.isBefore(LocalDate.of(2024, 3, 1)) ? "二版" : "三版";
            assertThat(rulebook.inForce("sample", on).map(Regulation::version))
                    .as(on.toString())
                    .hasValue(version);
        }
        assertThat(rulebook.inForce("sample", LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @Test
    void ten_years_of_duties_follow_the_version_and_the_figure_of_their_day() {
        List<Duty> duties = Plans.of(three(), "code,name,unit", "a01,王秀兰,本部")
                .duties(LocalDate.of(2018, 1, 1), LocalDate.of(2027, 12, 31));
        assertThat(duties)
                .extracting(d -> d.due() + " " + d.regulation().version() + " "
                        + d.obligors().getFirst().party() + " " + d.amount().orElse(0) / 100)
                .containsExactly(
                        "2018-02-16 一版 union 500",
                        "2019-02-05 一版 union 500",
                        "2020-01-25 一版 union 500",
                        "2021-02-12 一版 union 500",
                        "2022-02-01 二版 union 500",
                        "2023-01-22 二版 union 800",
                        "2024-02-10 二版 union 800",
                        "2025-01-29 三版 hr 800",
                        "2026-02-17 三版 hr 800",
                        "2027-02-06 三版 hr 800");
    }

    @Test
    void a_version_that_ended_and_was_not_followed_makes_no_duties() {
        Rulebook ended = Plans.rulebook(TestPacks.sample("2018-01-01", "until: 2024-12-31", GIFT, FIGURE));
        Plans plans = Plans.of(ended, "code,name,unit", "a01,王秀兰,本部");
        assertThat(plans.duties(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .hasSize(1);
        assertThat(plans.duties(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_gap_an_overlap_and_a_second_version_of_the_same_day_are_refused_with_their_file() {
        assertThat(keys(
                        TestPacks.sample("2018-01-01", "until: 2020-12-30", GIFT, FIGURE),
                        TestPacks.sample("2021-01-01", "", GIFT, FIGURE)))
                .containsExactly("2021-01-01.md versions.gap");
        assertThat(keys(
                        TestPacks.sample("2018-01-01", "until: 2021-01-01", GIFT, FIGURE),
                        TestPacks.sample("2021-01-01", "", GIFT, FIGURE)))
                .containsExactly("2021-01-01.md versions.overlap");
        assertThat(keys(
                        TestPacks.sample("2021-01-01", "", GIFT, FIGURE),
                        TestPacks.sample("2021-01-01", "version: 另一版", GIFT, FIGURE)))
                .contains("2021-01-01.md versions.same-day");
        assertThat(keys(
                        TestPacks.sample("2018-01-01", "until: 2020-12-31", GIFT, FIGURE),
                        TestPacks.sample("2021-01-01", "", GIFT, FIGURE)))
                .isEmpty();
    }

    @Test
    void as_known_on_a_day_forgets_the_versions_that_were_not_known_yet() {
        Rulebook then = three().asKnownOn(LocalDate.of(2024, 2, 19));
        assertThat(then.versions()).hasSize(2);
        assertThat(three().asKnownOn(LocalDate.of(2024, 2, 20)).versions()).hasSize(3);
    }

    @Test
    void an_own_value_changes_the_amounts_of_that_figure_and_nothing_else() {
        Rulebook own = three().overriding("sample", "gift-cap", 1000_00, 1, "本单位");
        Plans plans = Plans.of(three(), "code,name,unit", "a01,王秀兰,本部");
        LocalDate from = LocalDate.of(2018, 1, 1);
        LocalDate to = LocalDate.of(2027, 12, 31);
        List<Duty> before = plans.duties(from, to);
        List<Duty> after = plans.with(own).duties(from, to);
        assertThat(after)
                .hasSameSizeAs(before)
                .allSatisfy(d -> assertThat(d.amount()).hasValue(1000_00));
        assertThat(after.stream().map(VersionsTest::withoutAmount).toList())
                .isEqualTo(before.stream().map(VersionsTest::withoutAmount).toList());
    }

    private static String withoutAmount(Duty duty) {
        return Plans.line(duty).replace(duty.amount().toString(), "");
    }
}
