package cn.jiannuo.benchmarks;

import cn.jiannuo.benchmarks.Staff.Appraisal;
import cn.jiannuo.benchmarks.Staff.Honour;
import java.time.LocalDate;
import java.util.List;

/** The condition as a programmer would write it in Java, and would have to write again for every regulation. */
final class ByHand {
    private ByHand() {}

    static boolean test(Staff staff, LocalDate yearAgo) {
        return (honoured(staff.honours()) || (staff.agency() && excellentTwice(staff.appraisals())))
                && staff.lastRecuperation().isBefore(yearAgo);
    }

    private static boolean honoured(List<Honour> honours) {
        for (Honour honour : honours) {
            if (honour.level() >= 2) {
                return true;
            }
        }
        return false;
    }

    /** In any two years that follow each other; the list is in the order of years. */
    private static boolean excellentTwice(List<Appraisal> appraisals) {
        int before = Integer.MIN_VALUE;
        for (Appraisal appraisal : appraisals) {
            if (appraisal.grade().equals(Staff.EXCELLENT)) {
                if (appraisal.year() == before + 1) {
                    return true;
                }
                before = appraisal.year();
            }
        }
        return false;
    }
}
