package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import org.jspecify.annotations.Nullable;

/** Runs of years, such as two consecutive excellent annual appraisals (连续两年考核优秀, E2). */
public final class Years {
    private Years() {}

    /**
     * Whether the last {@code years} years on record all have the grade.
     *
     * <p>An appraisal counts once its year is over, so that a later roster answers an earlier question the same way. The run
     * ends in the latest year that counts and goes back year by year: of 2023 优秀, 2025 优秀 two are not consecutive, and an
     * excellent pair followed by a competent year no longer qualifies. A year without an entry has not the grade (no), for
     * the list is what is on record; a missing list, year or grade, or two entries of one year that contradict each other,
     * are unknown. Unknown too is a number of years that is missing or not in 1–100.
     *
     * @param today epoch day
     * @return 0 no, 1 yes, 2 unknown
     */
    static int consecutive(Entity @Nullable [] list, Term.Consecutive run, long years, int today) {
        if (list == null || years < 1 || years > 100) {
            return Truth.UNKNOWN_CODE;
        }
        long latest = latest(list, run.yearSlot(), Days.year(today));
        if (latest == MISSING) {
            return anyYearMissing(list, run.yearSlot()) ? Truth.UNKNOWN_CODE : Truth.NO_CODE;
        }
        int answer = Truth.YES_CODE;
        for (int i = 0; i < years; i++) {
            int inYear = inYear(list, run, latest - i);
            if (inYear == Truth.NO_CODE) {
                answer = Truth.NO_CODE;
                break;
            }
            answer = Math.max(answer, inYear);
        }
        return anyYearMissing(list, run.yearSlot()) ? Truth.UNKNOWN_CODE : answer;
    }

    private static long latest(Entity[] list, int yearSlot, long before) {
        long latest = MISSING;
        for (Entity entry : list) {
            long year = entry.number(yearSlot);
            if (year < before) {
                latest = Math.max(latest, year);
            }
        }
        return latest;
    }

    private static boolean anyYearMissing(Entity[] list, int yearSlot) {
        for (Entity entry : list) {
            if (entry.number(yearSlot) == MISSING) {
                return true;
            }
        }
        return false;
    }

    /** The grade of one year: contradicting or missing grades are unknown. */
    private static int inYear(Entity[] list, Term.Consecutive run, long year) {
        boolean yes = false;
        boolean no = false;
        for (Entity entry : list) {
            if (entry.number(run.yearSlot()) == year) {
                int answer = WordTest.is(entry, run.gradeSlot(), run.grade());
                yes |= answer != Truth.NO_CODE;
                no |= answer != Truth.YES_CODE;
            }
        }
        return yes && no ? Truth.UNKNOWN_CODE : Truth.of(yes);
    }
}
