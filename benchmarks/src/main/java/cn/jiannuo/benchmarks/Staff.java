package cn.jiannuo.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A person as a programmer would write it down, for the condition that all three evaluators are asked.
 *
 * @param agency whether the unit is an agency (机关)
 * @param appraisals one for each year that is over, in the order of years
 * @param lastRecuperation day of the last recuperation (疗休养)
 */
public record Staff(boolean agency, List<Honour> honours, List<Appraisal> appraisals, LocalDate lastRecuperation) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> LEVELS = List.of("嘉奖", "记功", "县级表彰", "市级表彰");
    static final String EXCELLENT = "优秀";

    /**
     * An honour as it was awarded.
     *
     * @param level 1 to 4, the position in {@link #LEVELS}
     */
    public record Honour(int level, LocalDate date) {}

    /**
     * The appraisal of a year.
     *
     * @param grade 优秀, 称职 or 基本称职
     */
    public record Appraisal(int year, String grade) {}

    public Staff {
        honours = List.copyOf(honours);
        appraisals = List.copyOf(appraisals);
    }

    /** The same people for the same number, in an arbitrary mix. */
    static List<Staff> some(int number) {
        Random random = new Random(20_260_101);
        return IntStream.range(0, number).mapToObj(i -> one(random)).toList();
    }

    private static Staff one(Random random) {
        List<Honour> honours = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            honours.add(new Honour(random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1, day(random, 10)));
        }
        List<Appraisal> appraisals = new ArrayList<>();
        for (int year = 2021; year < 2026; year++) {
            appraisals.add(new Appraisal(year, random.nextInt(4) == 0 ? EXCELLENT : "称职"));
        }
        return new Staff(random.nextInt(3) > 0, honours, appraisals, day(random, 3));
    }

    private static LocalDate day(Random random, int years) {
        return TODAY.minusDays(1 + random.nextInt(365 * years));
    }
}
