package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a roster file: its lines, or all that is wrong with it.
 *
 * @param columns by their canonical names in the order of the file, besides code, name and unit
 * @param lines empty when something is wrong
 * @param errorCount of all errors, also of those beyond the kept ones
 * @param broken where the file could be read no further, or null
 */
public record Reading(
        List<String> columns,
        List<RosterLine> lines,
        List<DataProblem> errors,
        long errorCount,
        List<DataProblem> notices,
        @Nullable TableProblem broken) {

    /** What looks odd, besides columns that no regulation reads. */
    public List<DataProblem> oddities() {
        return notices.stream()
                .filter(notice -> notice.kind() != DataProblem.Kind.COLUMN_UNKNOWN)
                .toList();
    }

    public boolean isGood() {
        return errorCount == 0 && broken == null;
    }
}
