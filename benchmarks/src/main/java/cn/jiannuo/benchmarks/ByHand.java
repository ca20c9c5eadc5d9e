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

    /** In the latest year on record and in the year before it; the list is in the order of years, all of them over. */
    private static boolean excellentTwice(List<Appraisal> appraisals) {
        int size = appraisals.size();
        if (size < 2) {
            return false;
        }
        Appraisal latest = appraisals.get(size - 1);
        Appraisal before = appraisals.get(size - 2);
        return latest.grade().equals(Staff.EXCELLENT)
                && before.grade().equals(Staff.EXCELLENT)
                && latest.year() == before.year() + 1;
    }
}
