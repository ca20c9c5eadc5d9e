package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.person;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalculationsTest {
    private static long value(String source) {
        return Interpreter.value(read(source), about(person())).number();
    }

    private static void assertDay(String source, String day) {
        assertThat(LocalDate.ofEpochDay(value(source))).isEqualTo(day);
    }

    @Test
    void money_is_fen() {
        assertThat(value("1000 CNY")).isEqualTo(100_000);
        assertThat(value("3.5元 + 0.05 CNY")).isEqualTo(355);
        assertThat(value("3 * 2.50 CNY - 1 CNY")).isEqualTo(650);
        assertThat(value("-(1 CNY)")).isEqualTo(-100);
        assertThat(read("2 * 1 CNY").type()).isEqualTo(Type.MONEY);
    }

    @Test
    void products_bind_before_sums_and_sums_from_the_left() {
        assertThat(value("2 + 3 * 4")).isEqualTo(14);
        assertThat(value("10 - 3 - 2")).isEqualTo(5);
        assertThat(value("-2 * 3")).isEqualTo(-6);
        assertThat(value("true ? 1 : false ? 2 : 3")).isEqualTo(1);
    }

    @Test
    void days_move_a_date_across_months_and_leap_days() {
        assertDay("date('2024-02-27') + days(3)", "2024-03-01");
        assertDay("days(3) + date('2026-12-30')", "2027-01-02");
        assertDay("date('2026-03-01') - days(1)", "2026-02-28");
        assertThat(value("date('2026-10-05') - date('2026-10-01') + 1")).isEqualTo(5);
    }

    @Test
    void a_result_beyond_its_range_is_not_known_rather_than_wrong() {
        String large = "999999999999999999";
        assertThat(value(large + " * " + large)).isEqualTo(Entity.MISSING);
        assertThat(value("-" + large + " * 9 - " + large + " * 9")).isEqualTo(Entity.MISSING);
        assertThat(value(large + " * 9 + " + large + " * 9")).isEqualTo(Entity.MISSING);
        assertThat(value("date('9999-12-31') + days(1)")).isEqualTo(Entity.MISSING);
        assertThat(value("date('0001-01-01') - days(1)")).isEqualTo(Entity.MISSING);
        assertThat(Fixture.test(large + " * " + large + " > 1", about(person())))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_week_begins_on_monday() {
        assertThat(value("weekday(date('2026-11-23'))")).isEqualTo(1);
        assertThat(value("weekday(date('2026-11-22'))")).isEqualTo(7);
        assertThat(value("weekday(date('1900-01-01'))")).isEqualTo(1);
    }

    @Test
    void who_was_born_on_a_leap_day_completes_the_year_on_the_first_of_march() {
        assertThat(value("years_between(date('2004-02-29'), date('2026-02-28'))"))
                .isEqualTo(21);
        assertThat(value("years_between(date('2004-02-29'), date('2026-03-01'))"))
                .isEqualTo(22);
        assertThat(value("months_between(date('2026-01-31'), date('2026-02-28'))"))
                .isZero();
        assertThat(value("years_between(today, date('2025-11-23'))")).isZero();
        assertThat(value("years_between(today, date('2025-11-22'))")).isEqualTo(-1);
    }

    @Test
    void parts_and_periods_agree_with_the_calendar_of_the_platform() {
        Random random = new Random(31);
        for (int i = 0; i < 3_000; i++) {
            LocalDate a = LocalDate.of(1 + random.nextInt(9998), 1, 1).plusDays(random.nextInt(366));
            LocalDate b = a.plusDays(random.nextInt(40_000) - 20_000);
            assertThat(Days.year(a.toEpochDay())).isEqualTo(a.getYear());
            assertThat(Days.month(a.toEpochDay())).isEqualTo(a.getMonthValue());
            assertThat(Days.day(a.toEpochDay())).isEqualTo(a.getDayOfMonth());
            assertThat(Days.weekday(a.toEpochDay())).isEqualTo(a.getDayOfWeek().getValue());
            if (Days.inRange(b.toEpochDay())) {
                assertThat(Days.yearsBetween(a.toEpochDay(), b.toEpochDay())).isEqualTo(ChronoUnit.YEARS.between(a, b));
                assertThat(Days.monthsBetween(a.toEpochDay(), b.toEpochDay()))
                        .isEqualTo(ChronoUnit.MONTHS.between(a, b));
            }
        }
    }
}
