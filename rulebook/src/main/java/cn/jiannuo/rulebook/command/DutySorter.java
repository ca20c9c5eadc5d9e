package cn.jiannuo.rulebook.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts the lines of duties in order without holding the year: each thread fills a part of its own, full parts are sorted and
 * set aside in temporary files, and all are merged at the end.
 */
final class DutySorter implements AutoCloseable {
    /** Of the memory there is, the part that lines may take; and the most they take of much of it, in bytes. */
    private static final int SHARE = 5;

    private static final long MOST = 512_000_000;

    private final Supplier<DutyText> format;
    private final long room;
    private final List<LineRun> aside = Collections.synchronizedList(new ArrayList<>());
    private final List<LinePart> parts = Collections.synchronizedList(new ArrayList<>());
    private volatile int threads;

    /** @param format words duties, one for each thread */
    DutySorter(Supplier<DutyText> format) {
        this(format, Math.min(Runtime.getRuntime().maxMemory() / SHARE, MOST));
    }

    /** @param room bytes that the lines of all threads may take together */
    DutySorter(Supplier<DutyText> format, long room) {
        this.format = format;
        this.room = room;
    }

    /** A part for one thread. */
    LinePart part() {
        LinePart part = new LinePart(format.get(), () -> room / threads, this::setAside);
        parts.add(part);
        threads = parts.size();
        return part;
    }

    private void setAside(Iterable<DutyLine> lines) {
        try {
            aside.add(LineRun.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return parts.stream().mapToLong(LinePart::size).sum();
    }

    /** All lines in order. No part may be filled any more. */
    void drain(Consumer<DutyLine> out) {
        List<LineRun.Lines> files = new ArrayList<>();
        try {
            for (LineRun run : aside) {
                files.add(run.read());
            }
            List<Iterator<DutyLine>> sources = new ArrayList<>(files);
            parts.forEach(part -> sources.add(part.lines().iterator()));
            merge(sources, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(LineRun.Lines::close);
        }
    }

    private static void merge(List<Iterator<DutyLine>> sources, Consumer<DutyLine> out) {
        PriorityQueue<Cursor> queue = new PriorityQueue<>(Comparator.comparing((Cursor cursor) -> cursor.head));
        sources.stream().filter(Iterator::hasNext).map(Cursor::new).forEach(queue::add);
        while (!queue.isEmpty()) {
            Cursor first = queue.poll();
            Cursor second = queue.peek();
            boolean more;
            // lines that follow each other come from one source more often than not
            do {
                out.accept(first.head);
                more = first.advance();
            } while (more && (second == null || first.head.compareTo(second.head) <= 0));
            if (more) {
                queue.add(first);
            }
        }
    }

    @Override
    public void close() {
        aside.forEach(LineRun::delete);
    }

    private static final class Cursor {
        private final Iterator<DutyLine> lines;
        private DutyLine head;

        Cursor(Iterator<DutyLine> lines) {
            this.lines = lines;
            this.head = lines.next();
        }

        boolean advance() {
            if (!lines.hasNext()) {
                return false;
            }
            head = lines.next();
            return true;
        }
    }
}
