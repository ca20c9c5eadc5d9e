package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.Parsed.Reason;
import cn.jiannuo.rulebook.table.Parsed.Refused;
import cn.jiannuo.rulebook.table.Parsed.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in writing. One separator throughout: 2026-3/5 is a slip, and a slip may be in the digits too. */
final class DateText {

    /** The longest way to write a day with its time; longer text is not looked into. */
    private static final int LONGEST = 40;

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");

    private DateText() {}

    static Parsed<LocalDate> parse(String text, String cell) {
        if (text.length() > LONGEST) {
            return new Refused<>(Reason.NOT_A_DATE, cell);
        }
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        Parsed<LocalDate> day = day(timed ? text.substring(0, time.start()) : text, cell);
        boolean midnight = !timed || time.group().chars().noneMatch(c -> c >= '1' && c <= '9');
        return midnight || day instanceof Refused ? day : new Refused<>(Reason.DATE_WITH_TIME, cell);
    }

    static Parsed<LocalDate> inRange(LocalDate day, String cell) {
        boolean usual = day.getYear() >= 1900 && day.getYear() <= 2199;
        return usual ? new Value<>(day) : new Refused<>(Reason.YEAR_OUT_OF_RANGE, cell);
    }

    private static Parsed<LocalDate> day(String text, String cell) {
        Matcher m = SEPARATED.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(3), m.group(4), cell);
        }
        m = CHINESE.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3), cell);
        }
        m = COMPACT.matcher(text);
        return m.matches() ? day(m.group(1), m.group(2), m.group(3), cell) : new Refused<>(Reason.NOT_A_DATE, cell);
    }

    private static Parsed<LocalDate> day(String year, String month, String day, String cell) {
        try {
            return inRange(LocalDate.of(DigitRun.parse(year), DigitRun.parse(month), DigitRun.parse(day)), cell);
        } catch (DateTimeException noSuchDay) {
            return new Refused<>(Reason.NO_SUCH_DAY, cell);
        }
    }
}
