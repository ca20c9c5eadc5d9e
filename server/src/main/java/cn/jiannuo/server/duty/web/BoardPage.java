package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.KeptPromises.Board;
import cn.jiannuo.server.duty.core.KeptPromises.Count;
import cn.jiannuo.server.duty.core.KeptPromises.Line;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The board's page.
 *
 * @param before the year before, to compare with
 * @param thisYear the newest year that can be chosen
 * @param at when it was counted
 */
public record BoardPage(Board board, Board before, int thisYear, Instant at) {
    /** Fewer are not told in hundredths. */
    private static final int FEW = 5;

    private static final double WIDTH = 560;
    private static final double HEIGHT = 150;

    /** A bar of a month: lower edge of each part in a box of 100 by 40. */
    public record Bar(double x, double kept, double late, double overdue, double width, double top) {}

    public boolean isEmpty() {
        return board.sum().all() == 0;
    }

    /** Of a hundred, how many were done in time; empty text where there are too few to tell. */
    public static String ofHundred(Count count) {
        return count.all() < FEW ? "" : Long.toString(Math.round(100.0 * count.kept() / count.all()));
    }

    /** How many more of a hundred than the year before; 0 where it cannot be told. */
    public long better() {
        String now = ofHundred(board.sum());
        String then = ofHundred(before.sum());
        return now.isEmpty() || then.isEmpty() ? 0 : Long.parseLong(now) - Long.parseLong(then);
    }

    /** The line of the share kept in time, month by month; months with too few are left out. */
    public static String curve(List<Count> months, double floor) {
        StringBuilder points = new StringBuilder();
        for (int month = 0; month < months.size(); month++) {
            Count count = months.get(month);
            if (count.all() >= FEW) {
                double share = Math.max(floor, (double) count.kept() / count.all());
                points.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        WIDTH * (month + 0.5) / 12,
                        HEIGHT - HEIGHT * (share - floor) / (1 - floor)));
            }
        }
        return points.toString().strip();
    }

    /** Where the scale of the curves begins: a tenth below the worst month, in tenths. */
    public double floor() {
        double worst = java.util.stream.Stream.concat(board.months().stream(), before.months().stream())
                .filter(count -> count.all() >= FEW)
                .mapToDouble(count -> (double) count.kept() / count.all())
                .min()
                .orElse(0.9);
        return Math.max(0, Math.floor((worst - 0.05) * 10) / 10);
    }

    /** The bars of a unit; every unit has its own scale, said beside it. */
    public static List<Bar> bars(Line line) {
        double most =
                Math.max(1, line.months().stream().mapToLong(Count::all).max().orElse(1));
        return IntStream.range(0, 12)
                .mapToObj(month -> {
                    Count count = line.months().get(month);
                    double kept = 40 * count.kept() / most;
                    double late = 40 * count.late() / most;
                    double overdue = 40 * count.overdue() / most;
                    return new Bar(month * 20 + 2, kept, late, overdue, 16, 40 - kept - late - overdue);
                })
                .toList();
    }

    public static long most(Line line) {
        return line.months().stream().mapToLong(Count::all).max().orElse(0);
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
