package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The months of the traditional calendar by its astronomical rule (GB/T 33661-2017): a month begins on the day of the
 * new moon, the winter solstice is in the eleventh month, and when thirteen months begin between two eleventh months
 * the first without a principal solar term repeats the number of the one before.
 *
 * @param year the Gregorian year in which lunar month 1 begins
 * @param firstDays the first days of months 1 to 12, leap months left out
 * @param newMoons the Julian ephemeris days of the new moons that begin them
 */
record LunarYear(int year, List<LocalDate> firstDays, List<Double> newMoons) {

    /** The lunar year whose first month begins in a Gregorian year. */
    static LunarYear of(int year) {
        List<LocalDate> firsts = new ArrayList<>();
        List<Double> newMoons = new ArrayList<>();
        List<Month> months = new ArrayList<>(solsticeYear(year));
        months.addAll(solsticeYear(year + 1));
        int next = 1;
        for (Month month : months.subList(2, months.size())) {
            if (month.number == next && !month.leap && next <= 12) {
                firsts.add(month.first);
                newMoons.add(month.jde);
                next++;
            }
        }
        return new LunarYear(year, List.copyOf(firsts), List.copyOf(newMoons));
    }

    LocalDate day(int month, int day) {
        return firstDays.get(month - 1).plusDays(day - 1L);
    }

    /** Months 11, 12, 1 … 10 from the eleventh month of the year before, with the leap month marked. */
    private static List<Month> solsticeYear(int year) {
        int from = eleventhMonth(year - 1);
        int to = eleventhMonth(year);
        boolean leapDue = to - from == 13;
        List<Month> months = new ArrayList<>();
        int number = 10;
        for (int k = from; k < to; k++) {
            boolean leap = leapDue && k > from && !hasPrincipalTerm(k);
            leapDue &= !leap;
            number = leap ? number : number % 12 + 1;
            months.add(new Month(NewMoons.jde(k), first(k), number, leap));
        }
        return months;
    }

    /** The lunation that begins the eleventh month of a Gregorian year: the last on or before the solstice's day. */
    private static int eleventhMonth(int year) {
        double solstice = SolarTerms.jde(270, DynamicalTime.jdeAtStartOf(LocalDate.of(year, 12, 21)));
        LocalDate day = DynamicalTime.civilDay(solstice);
        int k = NewMoons.nearest(solstice) + 1;
        while (first(k).isAfter(day)) {
            k--;
        }
        return k;
    }

    private static boolean hasPrincipalTerm(int k) {
        double start = DynamicalTime.jdeAtStartOf(first(k));
        double longitude = Math.ceil(SolarTerms.longitude(start) / 30) * 30;
        LocalDate term = DynamicalTime.civilDay(SolarTerms.jde(longitude % 360, start + 15));
        return term.isBefore(first(k + 1));
    }

    private static LocalDate first(int k) {
        return DynamicalTime.civilDay(NewMoons.jde(k));
    }

    private record Month(double jde, LocalDate first, int number, boolean leap) {}
}
