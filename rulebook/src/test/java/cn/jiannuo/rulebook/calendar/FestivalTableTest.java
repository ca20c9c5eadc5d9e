package cn.jiannuo.rulebook.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The checked-in festivals against two computations that share nothing: ours from the sky, and a library. */
class FestivalTableTest {

    /** Month and day of the festivals of the lunar calendar, other than 腊八 and 除夕. */
    private static final Map<String, int[]> LUNAR = Map.of(
            "春节", new int[] {1, 1},
            "元宵", new int[] {1, 15},
            "端午", new int[] {5, 5},
            "七夕", new int[] {7, 7},
            "中元", new int[] {7, 15},
            "中秋", new int[] {8, 15},
            "重阳", new int[] {9, 9});

    private final Festivals festivals = Festivals.checkedIn();

    @Test
    void the_table_is_what_the_generator_computes_from_the_sky() throws IOException {
        try (InputStream in = Festivals.class.getResourceAsStream("festivals.csv")) {
            String checkedIn = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(checkedIn).isEqualTo(FestivalTableGenerator.csv());
        }
    }

    @Test
    void every_date_of_the_table_is_that_of_an_independent_library() {
        for (int year = Festivals.FIRST_YEAR; year <= Festivals.LAST_YEAR; year++) {
            Map<String, LocalDate> expected = byLibrary(year);
            assertThat(expected).hasSize(11);
            int y = year;
            expected.forEach((name, day) ->
                    assertThat(festivals.dateOf(name, y)).as("%s %d", name, y).isEqualTo(day));
        }
    }

    @Test
    void the_computed_new_moons_and_suns_are_those_of_the_textbook() {
        // Meeus, Astronomical Algorithms, examples 49.a (February 1977) and 25.b (13 October 1992, VSOP87)
        assertThat(NewMoons.jde(-283)).isEqualTo(2443192.65118, within(0.00001));
        assertThat(SolarTerms.longitude(2448908.5)).isEqualTo(199.906016, within(0.0001));
    }

    @Test
    void no_more_festivals_than_the_file_admits_hang_on_a_forecast_near_midnight() {
        List<String> close = new ArrayList<>();
        for (int year = Festivals.FIRST_YEAR; year <= Festivals.LAST_YEAR; year++) {
            LunarYear lunar = LunarYear.of(year);
            for (int month : new int[] {1, 5, 7, 8, 9, 12}) {
                double seconds =
                        DynamicalTime.secondsFromMidnight(lunar.newMoons().get(month - 1));
                if (seconds < 180) {
                    close.add(year + "-" + month);
                }
            }
        }
        assertThat(close).containsExactly("2057-9", "2089-8", "2097-7");
    }

    @Test
    void the_solstices_that_came_within_seconds_of_midnight_are_on_the_day_of_the_almanac() {
        assertThat(festivals.dateOf("冬至", 1951)).isEqualTo(LocalDate.of(1951, 12, 23));
        assertThat(festivals.dateOf("冬至", 2021)).isEqualTo(LocalDate.of(2021, 12, 21));
    }

    private static Map<String, LocalDate> byLibrary(int year) {
        Map<String, LocalDate> days = new TreeMap<>();
        LUNAR.forEach((name, monthAndDay) -> days.put(name, lunar(year, monthAndDay[0], monthAndDay[1])));
        days.put("腊八", lunar(year - 1, 12, 8));
        days.put("除夕", lunar(year, 1, 1).minusDays(1));
        days.put("清明", term(year, 4, "清明"));
        days.put("冬至", term(year, 12, "DONG_ZHI"));
        return days;
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(Lunar.fromYmd(year, month, day).getSolar());
    }

    /** In the library's table at the end of a year, the key in Latin letters is the coming winter solstice. */
    private static LocalDate term(int year, int month, String key) {
        return date(requireNonNull(
                Solar.fromYmd(year, month, 28).getLunar().getJieQiTable().get(key)));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
