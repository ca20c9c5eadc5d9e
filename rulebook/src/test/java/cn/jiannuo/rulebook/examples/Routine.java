package cn.jiannuo.rulebook.examples;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What goes on all year without a story: heart-to-heart talks of the leaders, birthday money. Drawn with a seed. */
final class Routine {
    private static final long SEED = 20260102;
    private static final Set<String> TALKED_WITH = Set.of("正科级", "副科级", "科员", "无职级");
    /** Whose birthday money the stories tell of. */
    private static final Set<String> TOLD = Set.of("周敏", "韩雪梅", "罗海涛");

    /** How far the year had come on the day the pictures of the product show. */
    private static final LocalDate SHOWN = Happening.day("11-23");

    private final Staff staff;
    private final WorkCalendar calendar = WorkCalendar.china();
    private final Random chance = new Random(SEED);

    Routine(Staff staff) {
        this.staff = staff;
    }

    List<Happening> year() {
        List<Happening> year = new ArrayList<>();
        talks("冯正平", 15, Happening.day("01-05"), Happening.day("12-24"), year);
        talks("何建平", 11, Happening.day("01-05"), SHOWN, year);
        talks("何建平", 3, SHOWN.plusDays(1), Happening.day("12-31"), year);
        talks("林慧芳", 4, Happening.day("02-24"), Happening.day("11-30"), year);
        year.add(talk("何建平", staff.named("郑雅琴"), Happening.day("06-16")));
        birthdays(6, year);
        return year;
    }

    /** So many talks on different workdays, each with somebody else of the ordinary staff who is not away. */
    private void talks(String leader, int times, LocalDate from, LocalDate until, List<Happening> into) {
        Set<LocalDate> days = new TreeSet<>();
        while (days.size() < times) {
            days.add(workday(from, until));
        }
        List<Member> partners = new ArrayList<>(staff.all().stream()
                .filter(m -> TALKED_WITH.contains(m.cell("rank")))
                .filter(m -> !m.is("退休") && m.cell("away").isEmpty())
                .toList());
        for (LocalDate day : days) {
            into.add(talk(leader, partners.remove(chance.nextInt(partners.size())), day));
        }
    }

    private Happening talk(String leader, Member with, LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("person", staff.code(leader));
        fields.put("with", with.code());
        fields.put("with_rank", with.cell("rank"));
        return new Happening("leader-talk", day, fields);
    }

    private LocalDate workday(LocalDate from, LocalDate until) {
        int span = (int) from.until(until, ChronoUnit.DAYS) + 1;
        LocalDate day = from.plusDays(chance.nextInt(span));
        while (!calendar.isWorkday(day)) {
            day = from.plusDays(chance.nextInt(span));
        }
        return day;
    }

    /** Birthday money on the birthday or the last workday before it. */
    private void birthdays(int times, List<Happening> into) {
        List<Member> people = new ArrayList<>(staff.all().stream()
                .filter(m -> m.is("在职") && !TOLD.contains(m.name()))
                .toList());
        for (int i = 0; i < times; i++) {
            Member member = people.remove(chance.nextInt(people.size()));
            LocalDate day = member.birth().withYear(Happening.YEAR);
            while (!calendar.isWorkday(day)) {
                day = day.minusDays(1);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("person", member.code());
            fields.put("amount", "300");
            fields.put("detail", "蛋糕券和贺卡");
            into.add(new Happening("birthday-claim", day, fields));
        }
    }
}
