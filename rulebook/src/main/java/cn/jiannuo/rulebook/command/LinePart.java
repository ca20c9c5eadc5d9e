package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one thread, held as pairs of numbers: whose it is, and of which kind. A line of a year of a hundred thousand
 * people then costs eight bytes and no object.
 */
final class LinePart implements Consumer<Duty> {
    /** What a kind and a subject weigh in bytes, besides their texts. */
    private static final int OBJECT = 120;

    private final DutyText text;
    private final LongSupplier room;
    private final Consumer<Iterable<DutyLine>> aside;
    private final Map<Long, LineBucket> buckets = new HashMap<>();
    private final List<LineKind> kinds = new ArrayList<>();
    private List<LineOwn> owns = new ArrayList<>();
    private @Nullable LineOwn last;
    private long weight;
    private long size;
    private boolean sorted = true;
    private LineKind[] kindsInPlace = {};
    private LineOwn[] ownsInPlace = {};

    /**
     * @param room bytes that the part may hold
     * @param aside takes the lines in order when there are more
     */
    LinePart(DutyText text, LongSupplier room, Consumer<Iterable<DutyLine>> aside) {
        this.text = text;
        this.room = room;
        this.aside = aside;
    }

    @Override
    public void accept(Duty duty) {
        LineKind kind = text.kind(duty);
        LineOwn own = text.own(duty);
        LineBucket bucket = kind.bucket();
        if (bucket == null) {
            bucket = take(kind);
        }
        if (own != last) {
            last = own;
            owns.add(own);
            weight += OBJECT + own.middle().length;
        }
        bucket.add(((long) (owns.size() - 1) << Integer.SIZE) | kind.number());
        weight += Long.BYTES;
        size++;
        sorted = false;
        if (weight > room.getAsLong()) {
            aside.accept(lines());
            clear();
        }
    }

    private LineBucket take(LineKind kind) {
        LineBucket bucket = buckets.computeIfAbsent(kind.order(), order -> new LineBucket());
        kind.keptIn(bucket, kinds.size());
        kinds.add(kind);
        weight += OBJECT + kind.head().length / 2 + kind.tail().length / 2;
        return bucket;
    }

    private void clear() {
        kinds.forEach(kind -> kind.keptIn(null, 0));
        kinds.clear();
        buckets.clear();
        owns.clear();
        kindsInPlace = new LineKind[0];
        ownsInPlace = new LineOwn[0];
        last = null;
        weight = 0;
    }

    /** Number of lines taken so far, wherever they are now. */
    long size() {
        return size;
    }

    /** Puts what the part holds in order; nothing may be added afterwards. */
    void sort() {
        if (!sorted) {
            int[] places = bySubject();
            kindsInPlace = kinds.toArray(LineKind[]::new);
            ownsInPlace = owns.toArray(LineOwn[]::new);
            buckets.values().forEach(bucket -> sort(bucket, places));
            sorted = true;
        }
    }

    /** People mostly come in the order of their codes. Otherwise they are put so, and their new places are told. */
    private int @Nullable [] bySubject() {
        boolean ascending = true;
        for (int i = 1; i < owns.size() && ascending; i++) {
            ascending = owns.get(i - 1).subject().compareTo(owns.get(i).subject()) <= 0;
        }
        if (ascending) {
            return null;
        }
        List<LineOwn> before = owns;
        List<Integer> order = IntStream.range(0, before.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> before.get(i).subject()))
                .toList();
        owns = new ArrayList<>(before.size());
        int[] places = new int[before.size()];
        for (int i : order) {
            places[i] = owns.size();
            owns.add(before.get(i));
        }
        return places;
    }

    private void sort(LineBucket bucket, int @Nullable [] places) {
        long[] lines = bucket.lines;
        for (int i = 0; i < bucket.size && places != null; i++) {
            lines[i] = ((long) places[(int) (lines[i] >>> Integer.SIZE)] << Integer.SIZE) | (int) lines[i];
        }
        Arrays.sort(lines, 0, bucket.size);
        for (int from = 0, to = 1; from < bucket.size; from = to++) {
            while (to < bucket.size && subject(lines[to]).equals(subject(lines[from]))) {
                to++;
            }
            if (to - from > 1) {
                settle(lines, from, to);
            }
        }
    }

    /** Lines of one day, rule and subject go by their occasions and texts. */
    private void settle(long[] lines, int from, int to) {
        List<Long> settled = Arrays.stream(lines, from, to)
                .boxed()
                .sorted(Comparator.comparing(this::line))
                .toList();
        for (int i = from; i < to; i++) {
            lines[i] = settled.get(i - from);
        }
    }

    private String subject(long line) {
        return ownsInPlace[(int) (line >>> Integer.SIZE)].subject();
    }

    private DutyLine line(long line) {
        return new DutyLine(kindsInPlace[(int) line], ownsInPlace[(int) (line >>> Integer.SIZE)]);
    }

    /** The lines that the part holds, in order. */
    Iterable<DutyLine> lines() {
        sort();
        List<LineBucket> inOrder = List.copyOf(new TreeMap<>(buckets).values());
        return () -> new Lines(inOrder.iterator());
    }

    private final class Lines implements Iterator<DutyLine> {
        private final Iterator<LineBucket> rest;
        private LineBucket bucket = new LineBucket();
        private int next;

        Lines(Iterator<LineBucket> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            while (next == bucket.size && rest.hasNext()) {
                bucket = rest.next();
                next = 0;
            }
            return next < bucket.size;
        }

        @Override
        public DutyLine next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return line(bucket.lines[next++]);
        }
    }
}
