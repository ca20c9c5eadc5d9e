package cn.jiannuo.rulebook.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes {@code festivals.csv} from the astronomical rule of the calendar, without any calendar library.
 *
 * <p>Run with the path of the file to write. A test asserts that the checked-in file is what this writes.
 */
final class FestivalTableGenerator {

    private static final String HEADER = """
            # Festivals of the lunar calendar and the solar terms that are festivals, %d-%d. One row a year.
            # A year is the Gregorian year of 春节; 腊八 and 除夕 are those that lead into it, so 腊八 may fall in the
            # December before. Computed from new moons and the Sun's longitude at 120 degrees east (until 1928 at the
            # meridian of Peking) by the rule of GB/T 33661-2017; written by FestivalTableGenerator in the tests, which
            # also compare it with an independent library. Not to be edited by hand.
            #
            # Forecasts within minutes of midnight, which a change in the Earth's rotation could move by a day: the new
            # moons of 2057-09-28 (重阳), 2089-09-04 (中秋) and 2097-08-07 (七夕, 中元). The table takes the day that the
            # Hong Kong Observatory prints for each in its conversion tables 1901-2100, with a warning of a day; the
            # JPL ephemerides put the first some seconds into 29 September.
            year,腊八,除夕,春节,元宵,清明,端午,七夕,中元,中秋,重阳,冬至
            """;

    private FestivalTableGenerator() {}

    static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), csv());
    }

    static String csv() {
        StringBuilder csv = new StringBuilder(HEADER.formatted(Festivals.FIRST_YEAR, Festivals.LAST_YEAR));
        LunarYear before = LunarYear.of(Festivals.FIRST_YEAR - 1);
        for (int year = Festivals.FIRST_YEAR; year <= Festivals.LAST_YEAR; year++) {
            LunarYear lunar = LunarYear.of(year);
            csv.append(year);
            row(before, lunar).forEach(day -> csv.append(',').append(day));
            csv.append('\n');
            before = lunar;
        }
        return csv.toString();
    }

    private static List<LocalDate> row(LunarYear before, LunarYear lunar) {
        return List.of(
                before.day(12, 8),
                lunar.day(1, 1).minusDays(1),
                lunar.day(1, 1),
                lunar.day(1, 15),
                term(lunar.year(), 4, 5, 15),
                lunar.day(5, 5),
                lunar.day(7, 7),
                lunar.day(7, 15),
                lunar.day(8, 15),
                lunar.day(9, 9),
                term(lunar.year(), 12, 22, 270));
    }

    private static LocalDate term(int year, int month, int day, double longitude) {
        double guess = DynamicalTime.jdeAtStartOf(LocalDate.of(year, month, day));
        return DynamicalTime.civilDay(SolarTerms.jde(longitude, guess));
    }
}
