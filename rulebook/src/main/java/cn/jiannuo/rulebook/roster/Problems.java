package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one table; keeps the first of them and counts the rest, so that a wrong file cannot fill memory. */
final class Problems {
    /** Problems kept of each sort. */
    static final int KEPT = 1000;

    private final List<DataProblem> errors = new ArrayList<>();
    private final List<DataProblem> notices = new ArrayList<>();
    private String file;
    private long errorCount;
    private long noticeCount;
    private long row;
    private @Nullable TableProblem broken;

    Problems(String file) {
        this.file = file;
    }

    /** The table that the problems to come are about. */
    void in(String newFile) {
        this.file = newFile;
    }

    /** The row that the problems to come are about. */
    void at(long newRow) {
        this.row = newRow;
    }

    long row() {
        return row;
    }

    void add(Kind kind, String column, String value, String... args) {
        add(kind, column, value, () -> List.of(args));
    }

    /** For arguments that are dear to find: they are only asked for while problems are still kept. */
    void add(Kind kind, String column, String value, Supplier<List<String>> args) {
        List<DataProblem> kept = kind.isNotice() ? notices : errors;
        if (kept.size() < KEPT) {
            kept.add(new DataProblem(file, row, column, value, kind, args.get()));
        }
        if (kind.isNotice()) {
            noticeCount++;
        } else {
            errorCount++;
        }
    }

    void brokenBy(TableProblem problem) {
        broken = problem;
    }

    boolean isGood() {
        return errorCount == 0 && broken == null;
    }

    long errorCount() {
        return errorCount;
    }

    /** The result: the value is only made when nothing is wrong. */
    <T> Read<T> read(Supplier<T> value) {
        @Nullable T made = isGood() ? value.get() : null;
        return new Read<>(made, errors, errorCount, notices, noticeCount, broken);
    }
}
