package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.server.regulation.core.ClauseSearch.Hit;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The library.
 *
 * @param asked words looked for, or empty
 * @param hits clauses that say them
 * @param inForce how many are in force today
 * @param officer whether the reader may upload and adopt
 */
public record LibraryPage(List<Row> rows, String asked, List<Hit> hits, long inForce, boolean officer) {

    /**
     * A regulation.
     *
     * @param shown the version the page of the regulation shows
     * @param rules how many of each kind, in the order of the kinds
     * @param coming what is adopted for a later day, with its text
     * @param waiting texts nobody has adopted
     */
    public record Row(
            PackText shown,
            Standing standing,
            int clauses,
            Map<Rule.Kind, Long> rules,
            Optional<Coming> coming,
            List<PackText> waiting) {

        public long ruleCount() {
            return rules.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What comes. */
    public record Coming(PackText text, Window window) {}
}
