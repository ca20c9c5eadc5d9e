package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days off that the law itself gives, for years whose notice has not come: Measures on Holidays for National
 * Festivals and Memorial Days (全国年节及纪念日放假办法, fourth revision of 10 November 2024), article 2 — 元旦 1, 春节 4
 * from 除夕, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
 *
 * <p>The substitute day of article 6 for a festival on a weekend, and the exchange of weekends, are left to the notice:
 * which days it will choose cannot be computed, so a provisional deadline may move either way by some days.
 */
final class StatutoryDays {

    private StatutoryDays() {}

    static HolidayYear of(int year) {
        Festivals festivals = Festivals.checkedIn();
        LocalDate midAutumn = festivals.dateOf("中秋", year);
        LocalDate nationalDay = festivals.dateOf("国庆", year);
        List<Holiday> spring = List.of(
                holiday("元旦", festivals.dateOf("元旦", year), 1),
                holiday("春节", festivals.dateOf("除夕", year), 4),
                holiday("清明节", festivals.dateOf("清明", year), 1),
                holiday("劳动节", festivals.dateOf("劳动节", year), 2),
                holiday("端午节", festivals.dateOf("端午", year), 1));
        return new HolidayYear(
                year, HolidayYear.Status.PROVISIONAL, List.of(), with(spring, autumn(midAutumn, nationalDay)));
    }

    /** 中秋 may fall on one of the three days of 国庆 (as on 1 October 2020); a day is off only once. */
    private static List<Holiday> autumn(LocalDate midAutumn, LocalDate nationalDay) {
        Holiday national = holiday("国庆节", nationalDay, 3);
        if (national.contains(midAutumn)) {
            return List.of(holiday("国庆节、中秋节", nationalDay, 3));
        }
        Holiday moon = holiday("中秋节", midAutumn, 1);
        return midAutumn.isBefore(nationalDay) ? List.of(moon, national) : List.of(national, moon);
    }

    private static List<Holiday> with(List<Holiday> some, List<Holiday> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Holiday holiday(String name, LocalDate first, int days) {
        return new Holiday(name, first, first.plusDays(days - 1L), List.of());
    }
}
