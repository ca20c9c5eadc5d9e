package cn.jiannuo.rulebook.examples;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Appraisals 2021–2025 and the honours that followed from them, as the rules for civil servants go. */
final class Career {
    private static final int FIRST = 2021;
    private static final int LAST = 2025;

    private final Random chance;
    private final Map<String, String> cells;
    private final LocalDate joined;

    Career(Random chance, Map<String, String> cells, LocalDate joined) {
        this.chance = chance;
        this.cells = cells;
        this.joined = joined;
    }

    void fill() {
        List<String> appraisals = new ArrayList<>();
        List<String> honours = new ArrayList<>(earlier());
        String stated = cells.getOrDefault("excellent", "");
        int excellentInARow = 0;
        boolean good = chance.nextInt(4) == 0;
        for (int year = Math.max(FIRST, joined.getYear()); year <= lastAppraised(); year++) {
            boolean fresh = joined.isAfter(LocalDate.of(year, Month.JUNE, 30));
            boolean excellent = !fresh && (chance.nextInt(100) < (good ? 55 : 10) || stated.contains("" + year));
            appraisals.add(year + "=" + (fresh ? "不定等次" : excellent ? "优秀" : ordinary()));
            excellentInARow = excellent ? excellentInARow + 1 : 0;
            if (excellent) {
                honours.add(excellentInARow % 3 == 0 ? "记三等功@" + spring(year + 1) : "嘉奖@" + spring(year + 1));
            }
        }
        cells.put("appraisals", String.join(";", appraisals));
        cells.put("honours", String.join(";", honours));
    }

    /** Contract staff are appraised by whoever sends them; pensioners up to the year before they retired. */
    private int lastAppraised() {
        String employment = cells.getOrDefault("employment", "");
        if (employment.startsWith("劳务")) {
            return 0;
        }
        boolean woman = cells.getOrDefault("gender", "").equals("女");
        int birth = LocalDate.parse(cells.getOrDefault("birth_date", "")).getYear();
        return employment.equals("退休") ? birth + (woman ? 55 : 60) - 1 : LAST;
    }

    private String ordinary() {
        return cells.getOrDefault("unit.kind", "").equals("机关") ? "称职" : "合格";
    }

    private LocalDate spring(int year) {
        return LocalDate.of(year, Month.MARCH, 2 + chance.nextInt(26));
    }

    /** One in nine was commended by the city or the county in some year before. */
    private List<String> earlier() {
        String stated = cells.get("commended");
        if (stated != null) {
            return List.of(stated);
        }
        String[] levels = {"县级表彰", "市级表彰", "市级表彰", "省级表彰", "记三等功", "记功"};
        int draw = chance.nextInt(54);
        int year = 2012 + chance.nextInt(9);
        if (draw >= levels.length || joined.getYear() + 3 > year || year > lastAppraised()) {
            return List.of();
        }
        return List.of(levels[draw] + "@" + LocalDate.of(year, Month.DECEMBER, 1 + chance.nextInt(28)));
    }
}
