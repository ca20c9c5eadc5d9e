package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.time.LocalDate;

/**
 * Writes CSV for machines (RFC 4180 with {@code \n} as line end): a cell is quoted only when it must be, so that the
 * same cells give the same bytes. Nothing is allocated per cell.
 *
 * <p>Cells that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -}, {@code @}) are written as they
 * are: an apostrophe before them would change the data for the next program. Whoever offers the file to people for
 * opening in a spreadsheet has to guard it there. No byte order mark is written.
 *
 * <p>Every method throws {@link UncheckedIOException} when the output fails.
 */
public final class CsvWriter implements AutoCloseable {

    private static final int CAPACITY = 1 << 16;

    private final Appendable out;
    private final CharBuffer buffer = CharBuffer.allocate(CAPACITY);
    private int cells;
    private boolean blank = true;

    /** Writes UTF-8. Closing the writer flushes the stream and leaves it open: it may be standard output. */
    public CsvWriter(OutputStream out) {
        this(new OutputStreamWriter(out, UTF_8));
    }

    /** Writes characters; flushed on closing if it can be, and left open. */
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /** A cell of text. */
    public CsvWriter cell(CharSequence text) {
        separate();
        blank &= text.isEmpty();
        if (mustQuote(text)) {
            quoted(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                put(text.charAt(i));
            }
        }
        return this;
    }

    /** A cell with a whole number. */
    public CsvWriter cell(long number) {
        separate();
        blank = false;
        digits(number, 1);
        return this;
    }

    /** A cell with a day, as 2026-03-05. */
    public CsvWriter cell(LocalDate day) {
        separate();
        blank = false;
        digits(day.getYear(), 4);
        put('-');
        digits(day.getMonthValue(), 2);
        put('-');
        digits(day.getDayOfMonth(), 2);
        return this;
    }

    /** A cell with a sum given in fen, in yuan with two decimals: 1234.50. */
    public CsvWriter yuan(long fen) {
        separate();
        blank = false;
        if (fen < 0) {
            put('-');
        }
        digits(Math.abs(fen / 100), 1);
        put('.');
        digits(Math.abs(fen % 100), 2);
        return this;
    }

    /** Ends the row. A row of one empty cell is written as two quotation marks: a blank line would not be a row. */
    public CsvWriter end() {
        if (blank && cells == 1) {
            put('"');
            put('"');
        }
        put('\n');
        cells = 0;
        blank = true;
        return this;
    }

    /** A whole row of texts. */
    public CsvWriter row(Iterable<? extends CharSequence> texts) {
        texts.forEach(this::cell);
        return end();
    }

    /** Hands on what is written so far; flushed if the output can be. */
    public void flush() {
        drain();
        try {
            if (out instanceof Flushable flushable) {
                flushable.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Flushes; the output stays open. */
    @Override
    public void close() {
        flush();
    }

    private void separate() {
        if (cells++ > 0) {
            put(',');
        }
    }

    private static boolean mustQuote(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void quoted(CharSequence text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                put('"');
            }
            put(c);
        }
        put('"');
    }

    private void digits(long number, int atLeast) {
        if (number < 0) {
            put('-');
        }
        long power = 1;
        for (int width = 1; width < 19 && (width < atLeast || number / power > 9 || number / power < -9); width++) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            put((char) ('0' + Math.abs(number / power % 10)));
        }
    }

    private void put(char c) {
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.put(c);
    }

    private void drain() {
        try {
            out.append(buffer.flip());
            buffer.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
