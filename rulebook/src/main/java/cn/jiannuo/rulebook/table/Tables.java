package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a table, whatever it is: the content decides, the file's name does not. */
public final class Tables {

    /** Enough to tell UTF-8 from GB18030 even when the first Chinese name comes late. */
    private static final int HEAD = 1 << 20;

    private Tables() {}

    /**
     * Opens a CSV file, or the first visible sheet of an XLSX workbook. The caller closes it.
     *
     * @throws TableProblem when there is no table in it
     */
    public static Table open(Path file) {
        return open(file, null);
    }

    /**
     * Opens the named sheet of an XLSX workbook, or the first visible one when the name is null.
     *
     * @throws TableProblem of kind {@code NO_SUCH_SHEET} also for a CSV file when a sheet is named
     */
    public static Table open(Path file, @Nullable String sheet) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        InputStream in;
        try {
            in = Files.newInputStream(file);
        } catch (NoSuchFileException missing) {
            throw new TableProblem(Kind.NOT_FOUND, name, file.toString(), missing);
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
        return open(name, in, file, sheet);
    }

    /**
     * Reads a table from a stream, such as standard input, and owns the stream from here on. A workbook is put aside in
     * a temporary file, because its table of contents stands at its end; closing the table removes it.
     *
     * @param name what to call it in problems
     */
    public static Table read(String name, InputStream in) {
        return open(name, in, null, null);
    }

    private static Table open(String name, InputStream in, @Nullable Path file, @Nullable String sheet) {
        RowSource source = null;
        boolean opened = false;
        try {
            source = source(name, in, file, sheet);
            Table table = new HeadedTable(name, source);
            opened = true;
            return table;
        } catch (IOException failure) {
            throw unreadable(name, failure);
        } finally {
            if (!opened) {
                closeBoth(source, in);
            }
        }
    }

    private static RowSource source(String name, InputStream in, @Nullable Path file, @Nullable String sheet)
            throws IOException {
        byte[] head = in.readNBytes(HEAD);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return switch (Signature.of(head)) {
            case Signature.Workbook archive -> {
                Path book = file == null ? Spool.toFile(name, whole) : file;
                in.close();
                yield XlsxWorkbook.open(name, book, file == null, Limits.USUAL).sheet(sheet);
            }
            case Signature.Refused other -> throw new TableProblem(other.kind(), name, other.found(), null);
            case Signature.Text text -> {
                if (sheet != null) {
                    throw new TableProblem(Kind.NO_SUCH_SHEET, name, sheet, null);
                }
                yield new CsvSource(name, TextEncoding.of(head), whole);
            }
        };
    }

    private static void closeBoth(@Nullable RowSource source, InputStream in) {
        if (source != null) {
            source.close();
        }
        Quietly.close(in);
    }

    private static TableProblem unreadable(String name, IOException failure) {
        String words = failure.getMessage();
        return new TableProblem(Kind.UNREADABLE, name, words == null ? "" : words, failure);
    }
}
