package cn.jiannuo.server.regulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Small bars of months, drawn on the server.
 *
 * @param height of the drawing
 */
public record Bars(List<Bar> bars, int width, int height) {
    private static final int STEP = 40;
    private static final int BAR = 30;
    /** What is not nothing is seen. */
    private static final double SEEN = 1.5;
    /** Room above the highest bar for its number. */
    private static final int ROOM = 14;

    /**
     * A bar.
     *
     * @param busiest whether it is the highest of its line
     */
    public record Bar(int x, double y, double height, long value, boolean busiest) {
        public int middle() {
            return x + BAR / 2;
        }

        public String top() {
            return decimal(y);
        }

        public String tall() {
            return decimal(height);
        }

        public String label() {
            return decimal(y - 4);
        }
    }

    /** @param scale the value as high as the drawing */
    static Bars of(List<Long> values, long scale, int height, boolean numbered) {
        int room = numbered ? ROOM : 2;
        long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double tall = scale == 0 ? 0 : (double) (height - room) * values.get(i) / scale;
            tall = values.get(i) > 0 ? Math.max(tall, SEEN) : 0;
            bars.add(new Bar(
                    i * STEP + (STEP - BAR) / 2,
                    height - tall,
                    tall,
                    values.get(i),
                    most > 0 && values.get(i) == most));
        }
        return new Bars(bars, Math.max(1, values.size()) * STEP, height);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
