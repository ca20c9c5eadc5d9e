package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts the lines of duties in order without holding the year: each thread fills a part of its own, full parts are sorted and
 * set aside in temporary files, and all are merged at the end.
 */
final class DutySorter implements AutoCloseable {
    /** Bytes of text and lines, weighed together, that a part holds before it is set aside. */
    private static final long FULL = 32_000_000;
    /** What a line weighs besides its own text. */
    private static final int LINE = 48;

    private final LineOrder order;
    private final Supplier<DutyText> format;
    private final List<LineRun> aside = Collections.synchronizedList(new ArrayList<>());
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    /** @param format words duties, one for each thread */
    DutySorter(LineOrder order, Supplier<DutyText> format) {
        this.order = order;
        this.format = format;
    }

    /** A part for one thread. */
    Part part() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    long size() {
        return parts.stream().mapToLong(part -> part.size).sum();
    }

    /** All lines in order. No part may be filled any more. */
    void drain(Consumer<DutyLine> out) {
        List<LineRun.Lines> files = new ArrayList<>();
        try {
            for (LineRun run : aside) {
                files.add(run.read());
            }
            List<Iterator<DutyLine>> sources = new ArrayList<>(files);
            parts.forEach(part -> sources.add(part.sorted().iterator()));
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

    /** The duties of one thread. */
    final class Part implements Consumer<Duty> {
        private final DutyText text = format.get();
        private final Map<Long, List<DutyLine>> byOrder = new HashMap<>();
        private long weight;
        private long size;

        @Override
        public void accept(Duty duty) {
            DutyLine line = text.line(duty, order.of(duty));
            List<DutyLine> alike = byOrder.computeIfAbsent(line.order(), key -> new ArrayList<>());
            boolean shares = !alike.isEmpty() && alike.getLast().sharesWith(line);
            weight += LINE + line.middle().length;
            weight += shares ? 0 : line.head().length + line.tail().length;
            alike.add(line);
            size++;
            if (weight > FULL) {
                setAside();
            }
        }

        private void setAside() {
            try {
                aside.add(LineRun.of(sorted()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            byOrder.clear();
            weight = 0;
        }

        /** People mostly come in the order of their codes: a few long lists that are almost sorted, not one that is not. */
        private Iterable<DutyLine> sorted() {
            byOrder.values().forEach(lines -> lines.sort(Comparator.naturalOrder()));
            return () -> new TreeMap<>(byOrder)
                    .values().stream().flatMap(List::stream).iterator();
        }
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
