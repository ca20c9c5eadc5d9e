package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Runs of years, such as two consecutive excellent annual appraisals (连续两年考核优秀, E2): whether the last N years on record
 * before today all have the grade.
 *
 * <p>An appraisal counts once its year is over, so that a later roster answers an earlier question the same way. The run ends
 * in the latest year that counts and goes back year by year: of 2023 优秀, 2025 优秀 two are not consecutive, and an excellent
 * pair followed by a competent year no longer qualifies. A year without an entry has not the grade (no), for the list is what
 * is on record; a missing list, year or grade, or entries of one year that contradict each other, leave it open (unknown). So
 * does a number of years that is missing or not in 1–50.
 */
public final class Years {
    /** The longest run that may be asked for. */
    static final int MOST = 50;

    private Years() {}

    /**
     * The answer for a list of years with grades.
     *
     * @param today epoch day
     * @return 0 no, 1 yes, 2 unknown
     */
    static int consecutive(Entity @Nullable [] list, Term.Consecutive run, long years, int today) {
        if (list == null || years < 1 || years > MOST) {
            return Truth.UNKNOWN_CODE;
        }
        long before = Days.year(today);
        long latest = Long.MIN_VALUE;
        boolean yearMissing = false;
        for (Entity entry : list) {
            long year = entry.number(run.yearSlot());
            yearMissing |= year == MISSING;
            latest = year < before ? Math.max(latest, year) : latest;
        }
        if (yearMissing) {
            return Truth.UNKNOWN_CODE;
        }
        return latest == Long.MIN_VALUE ? Truth.NO_CODE : endingIn(latest, list, run, years);
    }

    /** How many years the latest run of the grade is long; 0 when the latest year on record has not the grade. */
    static int run(Entity[] list, Term.Consecutive run, int today) {
        int length = 0;
        while (length < MOST && consecutive(list, run, length + 1L, today) == Truth.YES_CODE) {
            length++;
        }
        return length;
    }

    /** Bit n of the sets is the n-th year before the latest: years that may have the grade, and that may not have it. */
    private static int endingIn(long latest, Entity[] list, Term.Consecutive run, long years) {
        long may = 0;
        long mayNot = 0;
        for (Entity entry : list) {
            long back = latest - entry.number(run.yearSlot());
            if (back >= 0 && back < years) {
                int answer = WordTest.is(entry, run.gradeSlot(), run.grade());
                may |= answer == Truth.NO_CODE ? 0 : 1L << back;
                mayNot |= answer == Truth.YES_CODE ? 0 : 1L << back;
            }
        }
        long all = -1L >>> (64 - years);
        if (may != all) {
            return Truth.NO_CODE;
        }
        return mayNot == 0 ? Truth.YES_CODE : Truth.UNKNOWN_CODE;
    }
}
