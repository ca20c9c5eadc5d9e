package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalsTest {

    private final Festivals festivals = Festivals.checkedIn();

    @ParameterizedTest
    @CsvSource({
        "春节, 2026, 2026-02-17",
        "春节, 2027, 2027-02-06",
        "春节, 2030, 2030-02-03",
        "春节, 2033, 2033-01-31",
        "春节, 2034, 2034-02-19",
        "除夕, 2027, 2027-02-05",
        "元宵, 2026, 2026-03-03",
        "清明, 2026, 2026-04-05",
        "端午, 2026, 2026-06-19",
        "七夕, 2026, 2026-08-19",
        "中秋, 2026, 2026-09-25",
        "中秋, 2025, 2025-10-06",
        "重阳, 2026, 2026-10-18",
        "重阳, 2027, 2027-10-08",
        "冬至, 2021, 2021-12-21",
        "腊八, 2026, 2026-01-26",
        "教师节, 2026, 2026-09-10",
        "国庆, 2026, 2026-10-01",
        "元旦, 1901, 1901-01-01"
    })
    void a_festival_falls_on_its_day(String name, int year, LocalDate day) {
        assertThat(festivals.dateOf(name, year)).isEqualTo(day);
    }

    @Test
    void laba_leads_into_the_spring_festival_of_its_year_and_may_come_in_december_before() {
        assertThat(festivals.dateOf("腊八", 2022)).isEqualTo(LocalDate.of(2022, 1, 10));
        assertThat(festivals.dateOf("腊八", 2023)).isEqualTo(LocalDate.of(2022, 12, 30));
    }

    @Test
    void a_year_can_have_two_laba_or_none() {
        assertThat(festivals.datesOf("腊八", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)))
                .containsExactly(LocalDate.of(2022, 1, 10), LocalDate.of(2022, 12, 30));
        assertThat(festivals.datesOf("腊八", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_range_includes_its_ends() {
        LocalDate day = LocalDate.of(2026, 10, 18);
        assertThat(festivals.datesOf("重阳", day, day)).containsExactly(day);
        assertThat(festivals.datesOf("重阳", day.plusDays(1), day.plusDays(30))).isEmpty();
        assertThat(festivals.datesOf("国庆", LocalDate.of(2098, 10, 1), LocalDate.of(2100, 12, 31)))
                .hasSize(3);
    }

    @Test
    void an_extra_jie_is_understood_and_a_missing_one_is_not() {
        assertThat(festivals.dateOf("中秋节", 2026)).isEqualTo(festivals.dateOf("中秋", 2026));
        assertThat(festivals.dateOf("国庆节", 2026)).isEqualTo(festivals.dateOf("国庆", 2026));
        assertThat(festivals.knows("重阳节")).isTrue();
        assertThat(festivals.knows("教师")).isFalse();
        assertThat(festivals.knows("节")).isFalse();
        assertThat(festivals.knows("")).isFalse();
    }

    @Test
    void unknown_names_and_years_are_refused_with_what_is_known() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> festivals.dateOf("圣诞", 2026))
                .withMessageContaining("圣诞")
                .withMessageContaining("春节");
        for (int year : new int[] {1900, 2101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> festivals.dateOf("国庆", year))
                    .withMessageContaining("1901–2100");
        }
    }

    @Test
    void all_twenty_festivals_are_named() {
        assertThat(festivals.names())
                .containsExactlyInAnyOrder(
                        "元旦", "妇女节", "劳动节", "青年节", "儿童节", "建党节", "建军节", "教师节", "国庆", "腊八", "除夕", "春节", "元宵", "清明", "端午",
                        "七夕", "中元", "中秋", "重阳", "冬至");
    }

    @Test
    void every_year_has_all_festivals_in_order() {
        List<String> order = List.of("腊八", "除夕", "春节", "元宵", "清明", "端午", "七夕", "中元", "中秋", "重阳", "冬至");
        assertThat(IntStream.rangeClosed(1901, 2100)).allSatisfy(year -> {
            List<LocalDate> days =
                    order.stream().map(name -> festivals.dateOf(name, year)).toList();
            assertThat(days).isSorted().doesNotHaveDuplicates();
            assertThat(days.subList(1, days.size()))
                    .allSatisfy(day -> assertThat(day.getYear()).isEqualTo(year));
            assertThat(days.get(2)).isEqualTo(days.get(1).plusDays(1));
            assertThat(days.get(2)).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 21));
            assertThat(days.get(4)).isBetween(LocalDate.of(year, 4, 4), LocalDate.of(year, 4, 6));
            assertThat(days.getLast()).isBetween(LocalDate.of(year, 12, 21), LocalDate.of(year, 12, 23));
        });
    }
}
