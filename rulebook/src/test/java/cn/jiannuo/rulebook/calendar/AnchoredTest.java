package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchoredTest {

    private final WorkCalendar china = WorkCalendar.china();

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 0, MONTH, 2026-01-31",
        "2026-01-31, 1, MONTH, 2026-02-28",
        "2024-01-31, 1, MONTH, 2024-02-29",
        "2026-01-31, 2, MONTH, 2026-03-31",
        "2026-01-31, 3, MONTH, 2026-04-30",
        "2026-03-31, -1, MONTH, 2026-02-28",
        "2026-11-30, 1, QUARTER, 2027-02-28",
        "2026-11-30, 2, QUARTER, 2027-05-30",
        "2024-02-29, 1, YEAR, 2025-02-28",
        "2024-02-29, 4, YEAR, 2028-02-29",
        "2026-09-24, 15, DAY, 2026-10-09",
        "2026-09-24, 5, WORKDAY, 2026-10-09",
        "2026-10-09, -5, WORKDAY, 2026-09-24",
        "2026-09-24, 2, WEEK, 2026-10-08"
    })
    void a_period_ends_on_the_corresponding_day_or_the_last_of_the_month(
            LocalDate anchor, long n, Unit unit, LocalDate end) {
        assertThat(Anchored.plus(anchor, n, unit, china)).isEqualTo(end);
    }

    @Test
    void a_monthly_duty_of_the_31st_keeps_its_day_after_a_short_month() {
        LocalDate anchor = LocalDate.of(2026, 1, 31);
        LocalDate fromResult = Anchored.plus(Anchored.plus(anchor, 1, Unit.MONTH, china), 1, Unit.MONTH, china);
        assertThat(Anchored.plus(anchor, 2, Unit.MONTH, china))
                .isEqualTo(LocalDate.of(2026, 3, 31))
                .isNotEqualTo(fromResult);
    }

    @Test
    void a_number_of_workdays_beyond_any_calendar_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Anchored.plus(LocalDate.of(2026, 1, 1), 1L << 40, Unit.WORKDAY, china));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Anchored.plus(LocalDate.of(2026, 1, 1), Long.MAX_VALUE, Unit.QUARTER, china));
    }
}
