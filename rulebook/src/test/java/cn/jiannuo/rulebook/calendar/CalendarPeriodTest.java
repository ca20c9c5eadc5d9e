package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jiannuo.rulebook.calendar.CalendarPeriod.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-02-10, 2026, 2026-01-01, 2026-12-31",
        "HALF_YEAR, 2026-06-30, 2026-H1, 2026-01-01, 2026-06-30",
        "HALF_YEAR, 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31",
        "QUARTER, 2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
        "QUARTER, 2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
        "QUARTER, 2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
        "MONTH, 2026-03-15, 2026-03, 2026-03-01, 2026-03-31",
        "MONTH, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29",
        "WEEK, 2026-02-15, 2026-W07, 2026-02-09, 2026-02-15",
        "WEEK, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-03",
        "WEEK, 2025-12-29, 2026-W01, 2025-12-29, 2026-01-04"
    })
    void a_day_lies_in_its_period(Kind kind, LocalDate day, String label, LocalDate first, LocalDate last) {
        CalendarPeriod period = kind.containing(day);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.contains(day)).isTrue();
        assertThat(period).hasToString(label);
    }

    @Test
    void a_period_knows_its_neighbours() {
        CalendarPeriod quarter = Kind.QUARTER.containing(LocalDate.of(2026, 11, 22));
        assertThat(quarter.next().label()).isEqualTo("2027-Q1");
        assertThat(quarter.previous().label()).isEqualTo("2026-Q3");
        assertThat(Kind.HALF_YEAR.containing(LocalDate.of(2026, 11, 22)).next().label())
                .isEqualTo("2027-H1");
    }

    @Test
    void periods_meeting_a_range_include_those_only_touched() {
        Stream<CalendarPeriod> months = Kind.MONTH.meeting(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 1));
        assertThat(months.map(CalendarPeriod::label)).containsExactly("2026-01", "2026-02", "2026-03", "2026-04");
        assertThat(Kind.YEAR.meeting(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1)))
                .hasSize(1);
        assertThat(Kind.WEEK.meeting(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
                .isEmpty();
    }

    @Test
    void a_day_that_begins_no_period_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarPeriod(Kind.QUARTER, LocalDate.of(2026, 2, 1)))
                .withMessageContaining("2026-02-01")
                .withMessageContaining("QUARTER");
    }

    @Test
    void periods_are_ordered_by_day_and_the_longer_first() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        CalendarPeriod year = Kind.YEAR.containing(day);
        CalendarPeriod month = Kind.MONTH.containing(day);
        assertThat(Stream.of(month.next(), month, year).sorted()).containsExactly(year, month, month.next());
    }

    @Test
    void periods_of_a_kind_follow_each_other_without_gap_and_have_labels_of_their_own() {
        long seed = 7;
        Random random = new Random(seed);
        for (Kind kind : Kind.values()) {
            LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            List<CalendarPeriod> periods =
                    kind.meeting(from, from.plusYears(20)).toList();
            assertThat(periods).extracting(CalendarPeriod::label).doesNotHaveDuplicates();
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).first())
                        .as("%s from %s, seed %d", kind, from, seed)
                        .isEqualTo(periods.get(i - 1).last().plusDays(1));
                assertThat(periods.get(i).previous()).isEqualTo(periods.get(i - 1));
            }
        }
    }
}
