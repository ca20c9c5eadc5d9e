package cn.jiannuo.rulebook.examples;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Random;

/**
 * What the roster says of somebody beyond the line written by hand: birthday, start of work, marriage, standing.
 *
 * <p>Chance is seeded by the name, so that a line changed elsewhere changes nobody else.
 */
final class Life {
    private static final long SEED = 20260101;
    /** Names that hash alike must not draw alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int LAST_YEAR = 2025;

    private final Random chance;
    private final Map<String, String> cells;
    private final LocalDate birth;

    Life(String name, String born, Map<String, String> cells) {
        this.chance = new Random(SEED ^ name.hashCode() * SPREAD);
        this.cells = cells;
        this.birth = born.length() > 4 ? LocalDate.parse(born) : someDay(Integer.parseInt(born));
    }

    LocalDate birth() {
        return birth;
    }

    LocalDate joined() {
        return LocalDate.parse(cells.getOrDefault("joined_on", ""));
    }

    void fill() {
        cells.put("birth_date", birth.toString());
        String stated = cells.remove("joined");
        LocalDate drawn = start();
        cells.put("joined_on", stated == null ? drawn.toString() : stated);
        cells.putIfAbsent("employment", "在职");
        String marriage = marriage();
        cells.putIfAbsent("marital", marriage);
        cells.put("party_member", standing());
        new Career(chance, cells, joined()).fill();
        rested();
    }

    private LocalDate someDay(int year) {
        return LocalDate.ofYearDay(year, 1 + chance.nextInt(365));
    }

    /** Older people came at nineteen or so, younger ones after their studies, mostly in summer. */
    private LocalDate start() {
        int age = birth.getYear() < 1965 ? 19 + chance.nextInt(4) : 22 + chance.nextInt(4);
        int year = Math.min(birth.getYear() + age, LAST_YEAR);
        return chance.nextInt(4) == 0
                ? LocalDate.of(year, Month.MARCH, 1 + chance.nextInt(28))
                : LocalDate.of(year, chance.nextBoolean() ? Month.JULY : Month.AUGUST, 1 + chance.nextInt(28));
    }

    private String marriage() {
        int age = LAST_YEAR - birth.getYear();
        int draw = chance.nextInt(100);
        if (age < 27) {
            return "未婚";
        }
        if (age < 31) {
            return draw < 55 ? "未婚" : "已婚";
        }
        if (age < 65) {
            return draw < 5 ? "离异" : draw < 9 && age < 36 ? "未婚" : "已婚";
        }
        return draw < 25 ? "丧偶" : "已婚";
    }

    private String standing() {
        int draw = chance.nextInt(100);
        int age = LAST_YEAR - birth.getYear();
        String unit = cells.getOrDefault("unit", "");
        boolean partyWork = unit.equals("机关党委") || unit.equals("纪检监察室");
        boolean leads = cells.getOrDefault("post", "").contains("党组")
                || cells.getOrDefault("rank", "").equals("正处级");
        if (partyWork || leads) {
            return "中共党员";
        }
        if (cells.getOrDefault("rank", "").equals("无职级")) {
            return draw < 25 ? "中共党员" : "群众";
        }
        if (age < 28) {
            return draw < 50 ? "共青团员" : draw < 60 ? "中共预备党员" : "中共党员";
        }
        return draw < 78 ? "中共党员" : draw < 82 ? "民盟盟员" : draw < 85 ? "九三学社社员" : "群众";
    }

    /** A third of those who work have been to a sanatorium, none of them this year. */
    private void rested() {
        int draw = chance.nextInt(12);
        boolean works = cells.getOrDefault("employment", "").equals("在职");
        if (works && draw < 4 && joined().getYear() < 2018) {
            cells.put(
                    "last_recuperation",
                    LocalDate.of(2022 + draw, 5 + chance.nextInt(6), 1 + chance.nextInt(28))
                            .toString());
        }
    }
}
