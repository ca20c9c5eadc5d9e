package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private final WorkCalendar china = WorkCalendar.china();

    @Test
    void a_reckoning_names_what_it_passed_over_and_what_counted() {
        Reckoning reckoning = china.reckonWorkdays(day("2026-09-18"), 10);

        assertThat(reckoning.date()).isEqualTo(china.plusWorkdays(day("2026-09-18"), 10));
        assertThat(reckoning.skipped())
                .containsExactly(
                        new Skip(day("2026-09-19"), day("2026-09-19"), Optional.empty()),
                        new Skip(day("2026-09-25"), day("2026-09-27"), Optional.of("中秋节")),
                        new Skip(day("2026-10-01"), day("2026-10-07"), Optional.of("国庆节")));
        assertThat(reckoning.makeUp()).containsExactly(day("2026-09-20"));
        assertThat(reckoning.provisional()).isFalse();
        assertThat(reckoning.skipped().getFirst().isWeekend()).isTrue();
    }

    @Test
    void a_reckoning_backwards_lists_the_days_between_in_order() {
        Reckoning reckoning = china.reckonWorkdays(day("2026-10-09"), -2);

        assertThat(reckoning.date()).isEqualTo(day("2026-09-30"));
        assertThat(reckoning.skipped())
                .containsExactly(new Skip(day("2026-10-01"), day("2026-10-07"), Optional.of("国庆节")));
    }

    @Test
    void a_reckoning_that_crosses_into_a_provisional_year_says_so() {
        assertThat(china.reckonWorkdays(day("2026-12-21"), 5).provisional()).isFalse();
        assertThat(china.reckonWorkdays(day("2026-12-21"), 15).provisional()).isTrue();
        assertThat(china.reckonWorkdays(day("2026-12-28"), 1).provisional()).isTrue();
    }

    @Test
    void a_reckoning_of_nothing_passes_over_nothing() {
        Reckoning reckoning = china.reckonWorkdays(day("2026-10-03"), 0);

        assertThat(reckoning.date()).isEqualTo(day("2026-10-03"));
        assertThat(reckoning.skipped()).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
