package cn.jiannuo.rulebook.table;

import org.jspecify.annotations.Nullable;

/** Rows of a file, of any width and including blank ones, before any of them is known to be the header. */
interface RowSource extends AutoCloseable {

    /** The next row in file order, or null after the last. */
    @Nullable
    Row next();

    @Override
    void close();
}
