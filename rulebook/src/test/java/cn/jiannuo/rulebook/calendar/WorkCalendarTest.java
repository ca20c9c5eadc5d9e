package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private final WorkCalendar china = WorkCalendar.china();

    @Test
    void a_deadline_crossing_national_day_skips_it() {
        assertThat(china.plusWorkdays(day("2026-09-24"), 5)).isEqualTo(day("2026-10-09"));
    }

    @Test
    void a_make_up_saturday_counts_as_a_workday() {
        assertThat(china.isWorkday(day("2026-10-10"))).isTrue();
        assertThat(china.isMakeUpWorkday(day("2026-10-10"))).isTrue();
        assertThat(china.plusWorkdays(day("2026-10-09"), 1)).isEqualTo(day("2026-10-10"));
    }

    @Test
    void the_weekend_before_a_make_up_sunday_is_half_worked() {
        assertThat(china.isWorkday(day("2026-09-19"))).isFalse();
        assertThat(china.isWorkday(day("2026-09-20"))).isTrue();
    }

    @Test
    void the_first_day_is_not_counted_and_the_last_is() {
        LocalDate monday = day("2026-03-09");
        assertThat(china.plusWorkdays(monday, 1)).isEqualTo(day("2026-03-10"));
        assertThat(china.plusWorkdays(monday, 5)).isEqualTo(day("2026-03-16"));
    }

    @Test
    void no_workdays_after_a_sunday_is_that_sunday() {
        assertThat(china.plusWorkdays(day("2026-03-08"), 0)).isEqualTo(day("2026-03-08"));
    }

    @Test
    void counting_back_from_a_holiday_begins_with_the_workday_before_it() {
        assertThat(china.plusWorkdays(day("2026-10-03"), -1)).isEqualTo(day("2026-09-30"));
        assertThat(china.plusWorkdays(day("2026-10-08"), -1)).isEqualTo(day("2026-09-30"));
    }

    @Test
    void new_year_of_2023_reaches_into_december_2022() {
        assertThat(china.isWorkday(day("2022-12-30"))).isTrue();
        assertThat(china.holidayName(day("2022-12-31"))).contains("元旦");
        assertThat(china.holidayName(day("2023-01-02"))).contains("元旦");
        assertThat(china.isWorkday(day("2023-01-03"))).isTrue();
    }

    @Test
    void new_year_of_2019_takes_a_monday_and_gives_a_saturday_in_december_2018() {
        assertThat(china.isWorkday(day("2018-12-29"))).isTrue();
        assertThat(china.isWorkday(day("2018-12-31"))).isFalse();
    }

    @Test
    void the_spring_festival_of_2020_was_extended_and_its_second_make_up_day_fell_away() {
        assertThat(china.isWorkday(day("2020-01-31"))).isFalse();
        assertThat(china.isWorkday(day("2020-02-01"))).isFalse();
        assertThat(china.isWorkday(day("2020-02-03"))).isTrue();
        assertThat(china.notice(2020)).contains("国办发明电〔2019〕16号、国办发明电〔2020〕1号");
    }

    @Test
    void days_of_a_holiday_carry_its_name_and_plain_weekends_none() {
        assertThat(china.holidayName(day("2026-10-03"))).contains("国庆节");
        assertThat(china.holidayName(day("2025-10-06"))).contains("国庆节、中秋节");
        assertThat(china.holidayName(day("2026-03-08"))).isEmpty();
        assertThat(china.holidayName(day("2026-10-10"))).isEmpty();
    }

    @Test
    void a_year_without_a_notice_says_that_it_is_provisional() {
        assertThat(china.isProvisional(2026)).isFalse();
        assertThat(china.notice(2026)).contains("国办发明电〔2025〕7号");
        assertThat(china.isProvisional(2027)).isTrue();
        assertThat(china.notice(2027)).isEmpty();
    }

    @Test
    void a_provisional_year_has_the_thirteen_days_of_the_law_and_works_no_weekend() {
        List<LocalDate> off = day("2027-01-01")
                .datesUntil(day("2028-01-01"))
                .filter(day -> china.holidayName(day).isPresent())
                .toList();
        assertThat(off).hasSize(13).contains(day("2027-02-05"), day("2027-02-08"), day("2027-05-02"));
        assertThat(day("2027-01-01").datesUntil(day("2028-01-01")).filter(china::isMakeUpWorkday))
                .isEmpty();
    }

    @Test
    void mid_autumn_on_national_day_is_off_once() {
        assertThat(china.holidayName(day("2031-10-01"))).contains("国庆节、中秋节");
        assertThat(china.arrangement(2031).holidays().stream()
                        .mapToInt(Holiday::days)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void the_last_days_of_december_wait_for_the_next_notice() {
        assertThat(china.isProvisional(day("2026-12-28"))).isFalse();
        assertThat(china.isProvisional(day("2026-12-29"))).isTrue();
        assertThat(china.isProvisional(day("2025-12-31"))).isFalse();
    }

    @Test
    void an_installation_adds_a_notice_without_changing_the_calendar_of_others() {
        HolidayYear notice = new HolidayYear(
                2027,
                HolidayYear.Status.PUBLISHED,
                List.of("国办发明电〔2026〕99号"),
                List.of(
                        new Holiday("元旦", day("2026-12-31"), day("2027-01-02"), List.of(day("2026-12-27"))),
                        new Holiday("春节", day("2027-02-05"), day("2027-02-12"), List.of(day("2027-02-20")))));
        WorkCalendar informed = china.with(notice);

        assertThat(informed.isProvisional(2027)).isFalse();
        assertThat(informed.notice(2027)).contains("国办发明电〔2026〕99号");
        assertThat(informed.isWorkday(day("2026-12-31"))).isFalse();
        assertThat(informed.isWorkday(day("2026-12-27"))).isTrue();
        assertThat(informed.isWorkday(day("2027-02-20"))).isTrue();
        assertThat(informed.isWorkday(day("2026-10-10"))).isTrue();
        assertThat(china.isProvisional(2027)).isTrue();
        assertThat(china.isWorkday(day("2026-12-31"))).isTrue();
    }

    @Test
    void a_deadline_on_a_day_off_moves_to_the_next_workday_or_the_one_before() {
        assertThat(china.nextWorkdayOnOrAfter(day("2026-10-01"))).isEqualTo(day("2026-10-08"));
        assertThat(china.previousWorkdayOnOrBefore(day("2026-10-01"))).isEqualTo(day("2026-09-30"));
        assertThat(china.nextWorkdayOnOrAfter(day("2026-10-10"))).isEqualTo(day("2026-10-10"));
        assertThat(china.previousWorkdayOnOrBefore(day("2026-10-10"))).isEqualTo(day("2026-10-10"));
    }

    @Test
    void days_outside_the_table_are_refused_with_its_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.isWorkday(day("2101-01-01")))
                .withMessageContaining("1901–2100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkdays(day("2100-12-30"), 30))
                .withMessageContaining("1901–2100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkdays(day("1901-01-10"), -30))
                .withMessageContaining("1901–2100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.isProvisional(1900))
                .withMessageContaining("1901–2100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkdays(day("2101-01-01"), 0))
                .withMessageContaining("1901–2100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkdays(day("2026-01-01"), Integer.MIN_VALUE))
                .withMessageContaining("1901–2100");
    }

    @Test
    void an_ordinary_week_has_five_workdays() {
        LocalDate monday = day("2026-03-09");
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(china.workdaysBetween(monday.minusDays(1), monday.plusDays(6)))
                .isEqualTo(5);
        assertThat(china.workdaysBetween(monday.plusDays(6), monday.minusDays(1)))
                .isEqualTo(-5);
        assertThat(china.workdaysBetween(monday, monday)).isZero();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
