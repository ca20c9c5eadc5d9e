package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.Appointments.Appointment;
import cn.jiannuo.server.duty.core.DutyList;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month of somebody's duties.
 *
 * @param weeks of seven days from Monday, the first and last ones with days of the neighbouring months
 * @param asList whether it is shown as a list
 * @param provisional whether the year's holidays are not yet announced
 * @param feed address of the calendar to subscribe to, just made, or empty
 */
public record CalendarPage(YearMonth month, List<List<Day>> weeks, boolean asList, boolean provisional, String feed) {

    /**
     * A day.
     *
     * @param lunar 初八; the month's name on its first day
     * @param holiday name of the holiday, or empty
     * @param rest whether people are off
     * @param makeUp whether it is a weekend day that is worked
     */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean today,
            String lunar,
            String holiday,
            boolean rest,
            boolean makeUp,
            List<DutyList.Row> duties,
            List<Appointment> appointments) {}

    static CalendarPage of(
            YearMonth month,
            List<DutyList.Row> duties,
            List<Appointment> kept,
            LocalDate today,
            boolean asList,
            String feed) {
        WorkCalendar calendar = WorkCalendar.china();
        Map<LocalDate, List<DutyList.Row>> byDay = duties.stream().collect(Collectors.groupingBy(DutyList.Row::due));
        Map<LocalDate, List<Appointment>> keptByDay =
                kept.stream().collect(Collectors.groupingBy(one -> one.at().toLocalDate()));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first(month); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
                week.add(new Day(
                        day,
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        lunar(day),
                        calendar.holidayName(day).orElse(""),
                        !calendar.isWorkday(day),
                        calendar.isMakeUpWorkday(day),
                        byDay.getOrDefault(day, List.of()),
                        keptByDay.getOrDefault(day, List.of())));
            }
            weeks.add(week);
        }
        return new CalendarPage(month, weeks, asList, calendar.isProvisional(month.getYear()), feed);
    }

    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static String lunar(LocalDate day) {
        Lunar lunar = new Solar(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
        return lunar.getDay() == 1 ? lunar.getMonthInChinese() + "月" : lunar.getDayInChinese();
    }

    /** Days of the month on which there is something. */
    public List<Day> busy() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.inMonth()
                        && !(day.duties().isEmpty() && day.appointments().isEmpty()))
                .toList();
    }

    public long count() {
        return busy().stream().mapToLong(day -> day.duties().size()).sum();
    }

    /** Of many duties of one rule on a day, the first stands for all. */
    public static List<DutyList.Row> shown(Day day) {
        return day.duties().stream()
                .collect(Collectors.toMap(
                        DutyList.Row::name, row -> row, (one, other) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(4)
                .toList();
    }

    /** How many duties of the day bear the name of this one. */
    public static long alike(Day day, DutyList.Row row) {
        return day.duties().stream()
                .filter(other -> other.name().equals(row.name()))
                .count();
    }

    public static long unshown(Day day) {
        long shown = shown(day).stream().mapToLong(row -> alike(day, row)).sum();
        return day.duties().size() - shown;
    }
}
