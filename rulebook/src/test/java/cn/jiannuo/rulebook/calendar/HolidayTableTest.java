package cn.jiannuo.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTableTest {

    private static final String HEADER = "year,status,notice,name,first_day,last_day,make_up_workdays\n";

    private final WorkCalendar china = WorkCalendar.china();

    /** Days off of each holiday as the notices count them (共几天); 1 where the notice says only 放假. */
    @ParameterizedTest
    @CsvSource({
        "2016, 国办发明电〔2015〕18号, 1 7 1 2 3 3 7",
        "2017, 国办发明电〔2016〕17号, 2 7 3 1 3 8",
        "2018, 国办发明电〔2017〕12号, 1 7 3 3 1 1 7",
        "2019, 国办发明电〔2018〕15号、国办发明电〔2019〕3号, 3 7 1 4 1 1 7",
        "2020, 国办发明电〔2019〕16号、国办发明电〔2020〕1号, 1 10 3 5 3 8",
        "2021, 国办发明电〔2020〕27号, 3 7 3 5 3 3 7",
        "2022, 国办发明电〔2021〕11号, 3 7 3 5 3 3 7",
        "2023, 国办发明电〔2022〕16号, 3 7 1 5 3 8",
        "2024, 国办发明电〔2023〕7号, 1 8 3 5 1 3 7",
        "2025, 国办发明电〔2024〕12号, 1 8 3 5 3 8",
        "2026, 国办发明电〔2025〕7号, 3 9 3 5 3 3 7"
    })
    void a_published_year_has_its_notice_and_the_days_off_it_announces(int year, String notice, String days) {
        assertThat(china.isProvisional(year)).isFalse();
        assertThat(china.notice(year)).contains(notice);
        assertThat(china.arrangement(year).holidays())
                .extracting(holiday -> String.valueOf(holiday.days()))
                .containsExactly(days.split(" "));
    }

    /**
     * What weekends are exchanged for cancels out: a year takes as many working days as the law gives, 11 until 2024 and
     * 13 since; the extension of 2020 gave Friday 31 January and took back the worked Saturday.
     */
    @Test
    void a_published_year_takes_as_many_working_days_as_the_law_gives() {
        for (int year = 2016; year <= 2026; year++) {
            HolidayYear arrangement = china.arrangement(year);
            long weekdaysOff = arrangement.holidays().stream()
                    .flatMap(
                            holiday -> holiday.first().datesUntil(holiday.last().plusDays(1)))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .count();
            long madeUp = arrangement.holidays().stream()
                    .mapToLong(holiday -> holiday.makeUp().size())
                    .sum();
            int extended = year == 2020 ? 2 : 0;
            assertThat(weekdaysOff - madeUp).as("%d", year).isEqualTo((year < 2025 ? 11 : 13) + extended);
        }
    }

    @Test
    void every_published_holiday_covers_its_festival() {
        Map<String, String> festivals =
                Map.of("元旦", "元旦", "春节", "春节", "清明节", "清明", "劳动节", "劳动节", "端午节", "端午", "中秋节", "中秋", "国庆节", "国庆");
        for (int year = 2016; year <= 2026; year++) {
            int y = year;
            festivals.forEach((holiday, festival) -> assertThat(
                            china.holidayName(Festivals.checkedIn().dateOf(festival, y)))
                    .as("%s %d", festival, y)
                    .hasValueSatisfying(name -> assertThat(name).contains(holiday)));
        }
    }

    @Test
    void make_up_days_are_weekends_and_workdays_near_their_holiday() {
        for (int year = 2016; year <= 2026; year++) {
            for (var holiday : china.arrangement(year).holidays()) {
                assertThat(holiday.makeUp()).allSatisfy(day -> {
                    assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(china.isWorkday(day)).isTrue();
                    assertThat(china.holidayName(day)).isEmpty();
                    assertThat(day)
                            .isBetween(
                                    holiday.first().minusDays(14),
                                    holiday.last().plusDays(14));
                });
            }
        }
    }

    @Test
    void every_day_of_2016_to_2023_is_worked_as_an_independent_library_says() {
        assertThat(LocalDate.of(2016, 1, 1).datesUntil(LocalDate.of(2024, 1, 1)))
                .allSatisfy(
                        day -> assertThat(china.isWorkday(day)).as("%s", day).isEqualTo(workedByLibrary(day)));
    }

    @Test
    void a_notice_read_from_a_file_takes_effect() throws IOException {
        List<HolidayYear> years = HolidayTable.read(new StringReader("# from the State Council\n"
                + HEADER
                + "2027,published,国办发明电〔2026〕9号; 国办发明电〔2027〕1号,春节,2027-02-05,2027-02-12,2027-02-20;2027-02-27\n"
                + "2027,published,国办发明电〔2026〕9号,元旦,2027-01-01,2027-01-03,\n"));

        HolidayYear year = years.getFirst();
        assertThat(years).hasSize(1);
        assertThat(year.notices()).containsExactly("国办发明电〔2026〕9号", "国办发明电〔2027〕1号");
        assertThat(year.holidays())
                .extracting(cn.jiannuo.rulebook.calendar.Holiday::name)
                .containsExactly("元旦", "春节");
        assertThat(china.with(year).isMakeUpWorkday(LocalDate.of(2027, 2, 27))).isTrue();
    }

    @Test
    void an_expected_arrangement_may_be_entered_and_stays_provisional() throws IOException {
        HolidayYear year = HolidayTable.read(
                        new StringReader(HEADER + "2027,provisional,,春节,2027-02-05,2027-02-12,2027-02-20\n"))
                .getFirst();
        assertThat(china.with(year).isProvisional(2027)).isTrue();
        assertThat(china.with(year).isWorkday(LocalDate.of(2027, 2, 12))).isFalse();
        assertThat(china.with(year).notice(2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027,published,,元旦,2027-01-01,2027-01-03, | needs the number of its notice",
                "2027,published,号,元旦,2027-01-03,2027-01-01, | before it begins",
                "2027,published,号,元旦,2027-01-01,2027-01-03,2027-01-04 | no Saturday or Sunday",
                "2027,published,号,元旦,2027-01-01,2027-01-03,2027-01-02 | both off and worked",
                "2027,published,号,元旦,2026-11-30,2027-01-03, | does not belong to the arrangement of 2027",
                "2027,published,号,元旦,2028-01-01,2028-01-03, | does not belong to the arrangement of 2027",
                "2027,published,号,元旦,2027-01-01,2027-01-03,2028-01-08 | does not belong to the arrangement of 2027",
                "2027,announced,号,元旦,2027-01-01,2027-01-03, | neither published nor provisional",
                "2027,published,号,元旦,1 January,2027-01-03, | 1 January",
                "year,published,号,元旦,2027-01-01,2027-01-03, | year",
                "2101,published,号,元旦,2101-01-01,2101-01-03, | 1901–2100",
                "2027,published,号, ,2027-01-01,2027-01-03, | needs a name",
                "2027,published | notice is missing"
            })
    void a_row_that_cannot_be_right_is_refused_with_its_line(String row, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayTable.read(new StringReader(HEADER + row + "\n")))
                .withMessageStartingWith("holidays, line 2: ")
                .withMessageContaining(why);
    }

    @Test
    void a_day_in_two_holidays_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayTable.read(new StringReader(HEADER
                        + "2027,published,号,元旦,2027-01-01,2027-01-03,\n"
                        + "2027,published,号,春节,2027-01-03,2027-01-05,\n")))
                .withMessageContaining("2027-01-03 twice");
    }

    @Test
    void a_year_half_published_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayTable.read(new StringReader(HEADER
                        + "2027,published,号,元旦,2027-01-01,2027-01-03,\n"
                        + "2027,provisional,号,春节,2027-02-05,2027-02-09,\n")))
                .withMessage("holidays, line 3: 2027 is both published and provisional");
    }

    private static boolean workedByLibrary(LocalDate day) {
        Holiday holiday = HolidayUtil.getHoliday(day.toString());
        return holiday != null ? holiday.isWork() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
