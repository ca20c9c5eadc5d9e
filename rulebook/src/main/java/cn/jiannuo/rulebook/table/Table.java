package cn.jiannuo.rulebook.table;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A table with a header row, read once from top to bottom, one row in memory at a time.
 *
 * <p>Rows that are wholly blank are passed over, wherever they stand: they say nothing. Blank columns behind the last
 * heading are ignored. Reading may throw {@link TableProblem} at any row.
 */
public interface Table extends AutoCloseable {

    /** What the reader was told to call it: a file's name, or a word for standard input. */
    String name();

    /** The headings in order, trimmed; a column whose heading is blank has the name "". Never empty. */
    List<String> header();

    /**
     * The rows below the header, each exactly as wide as the header.
     *
     * @throws IllegalStateException when called a second time: the file is not held
     */
    Iterator<Row> rows();

    /** The same rows as an ordered, sequential stream; counts as the one call of {@link #rows()}. */
    default Stream<Row> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows(), traits), false);
    }

    /** Lets go of the file; a problem in doing so is not worth more than the rows already read. */
    @Override
    void close();
}
