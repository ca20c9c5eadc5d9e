package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.table.TableProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a table: the value, or every reason why there is none.
 *
 * @param value null unless {@link #isGood()}
 * @param errors in row order, the first {@value Problems#KEPT} of them
 * @param errorCount of all errors, listed or not
 * @param notices what was ignored or looks odd; the value stands all the same
 * @param noticeCount of all notices, listed or not
 * @param broken where the file itself could be read no further, or null; errors above it are still listed
 */
public record Read<T>(
        @Nullable T value,
        List<DataProblem> errors,
        long errorCount,
        List<DataProblem> notices,
        long noticeCount,
        @Nullable TableProblem broken) {
    public Read {
        errors = List.copyOf(errors);
        notices = List.copyOf(notices);
    }

    /** Whether there is a value. */
    public boolean isGood() {
        return errorCount == 0 && broken == null;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when there are errors
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("refused: " + errors, broken);
        }
        return value;
    }

    /** How many errors are not listed. */
    public long moreErrors() {
        return errorCount - errors.size();
    }
}
