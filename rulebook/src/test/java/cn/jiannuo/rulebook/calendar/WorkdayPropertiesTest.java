package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of workdays in any year, published or provisional; a failure prints the case that broke it. */
class WorkdayPropertiesTest {

    private static final long SEED = 20_261_122L;
    private static final int CASES = 4_000;

    private final WorkCalendar china = WorkCalendar.china();

    @Test
    void counting_workdays_and_adding_them_are_inverse() {
        cases().forEach(c -> {
            LocalDate there = china.plusWorkdays(c.from, c.n);
            assertThat(china.workdaysBetween(c.from, there)).as("%s", c).isEqualTo(c.n);
        });
    }

    @Test
    void from_a_workday_going_back_undoes_going_forth() {
        cases().forEach(c -> {
            LocalDate workday = china.nextWorkdayOnOrAfter(c.from);
            assertThat(china.plusWorkdays(china.plusWorkdays(workday, c.n), -c.n))
                    .as("%s", c)
                    .isEqualTo(workday);
            assertThat(china.plusWorkdays(china.plusWorkdays(workday, -c.n), c.n))
                    .as("%s", c)
                    .isEqualTo(workday);
        });
    }

    @Test
    void a_deadline_is_a_workday_and_is_what_stepping_day_by_day_finds() {
        cases().filter(c -> c.n <= 300).forEach(c -> {
            assertThat(china.plusWorkdays(c.from, c.n)).as("%s", c).isEqualTo(stepping(c.from, c.n, 1));
            assertThat(china.plusWorkdays(c.from, -c.n)).as("-%s", c).isEqualTo(stepping(c.from, c.n, -1));
        });
    }

    @Test
    void more_workdays_never_end_earlier() {
        cases().forEach(c ->
                assertThat(china.plusWorkdays(c.from, c.n + 1)).as("%s", c).isAfter(china.plusWorkdays(c.from, c.n)));
    }

    @Test
    void a_reckoning_accounts_for_every_day() {
        cases().filter(c -> c.n <= 300).forEach(c -> {
            Reckoning reckoning = china.reckonWorkdays(c.from, c.n);
            long skipped = reckoning.skipped().stream()
                    .mapToLong(skip -> skip.last().toEpochDay() - skip.first().toEpochDay() + 1)
                    .sum();
            assertThat(reckoning.date()).as("%s", c).isEqualTo(china.plusWorkdays(c.from, c.n));
            assertThat(skipped + c.n).as("%s", c).isEqualTo(reckoning.date().toEpochDay() - c.from.toEpochDay());
            assertThat(reckoning.makeUp())
                    .as("%s", c)
                    .allSatisfy(day -> assertThat(china.isMakeUpWorkday(day)).isTrue());
        });
    }

    @Test
    void every_unannounced_year_is_provisional_and_works_five_days_a_week_at_most() {
        IntStream.rangeClosed(1901, 2100)
                .filter(year -> year < 2016 || year > 2026)
                .forEach(year -> {
                    assertThat(china.isProvisional(year)).isTrue();
                    assertThat(china.notice(year)).isEmpty();
                    assertThat(china.arrangement(year).holidays().stream()
                                    .mapToInt(Holiday::days)
                                    .sum())
                            .as("%d", year)
                            .isBetween(12, 13);
                    assertThat(china.arrangement(year).holidays())
                            .allSatisfy(holiday -> assertThat(holiday.makeUp()).isEmpty());
                });
    }

    @Test
    void many_threads_asking_a_fresh_calendar_get_the_same_answers() {
        WorkCalendar fresh = china.with(china.arrangement(2026));
        List<Case> all = cases().toList();
        List<LocalDate> inOrder =
                all.stream().map(c -> china.plusWorkdays(c.from, c.n)).toList();
        List<LocalDate> atOnce =
                all.parallelStream().map(c -> fresh.plusWorkdays(c.from, c.n)).toList();
        assertThat(atOnce).isEqualTo(inOrder);
    }

    private LocalDate stepping(LocalDate from, int n, int step) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(step);
            left -= china.isWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /** Half the cases in the published years, where make-up days are; half anywhere that leaves room. */
    private static Stream<Case> cases() {
        Random random = new Random(SEED);
        return IntStream.range(0, CASES).mapToObj(i -> {
            LocalDate first = i % 2 == 0 ? LocalDate.of(2015, 12, 1) : LocalDate.of(1906, 1, 1);
            int days = i % 2 == 0 ? 12 * 365 : 188 * 365;
            int most = i % 10 == 0 ? 1_000 : 60;
            return new Case(SEED, first.plusDays(random.nextInt(days)), random.nextInt(most));
        });
    }

    private record Case(long seed, LocalDate from, int n) {}
}
