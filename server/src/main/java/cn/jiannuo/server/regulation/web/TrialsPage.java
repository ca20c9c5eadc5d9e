package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Simulation;
import java.time.LocalDate;
import java.util.List;

/**
 * The form for a trial, and the trials before.
 *
 * @param against first letters of the hash of the version to compare with, or empty for the one in force
 * @param refused whether the days will not do
 */
public record TrialsPage(
        Shelf shelf, PackText text, String against, Days days, boolean refused, List<Simulation> before) {

    /** Days as they were typed. */
    public record Days(String first, String last) {
        static Days of(LocalDate first) {
            return new Days(first.toString(), first.plusYears(1).minusDays(1).toString());
        }
    }
}
