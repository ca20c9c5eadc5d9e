package cn.jiannuo.server.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts of a table that come again and again (a unit, a rank, a day), each held once, so that a roster of a million people stays a matter
 * of some hundred megabytes. A column in which nearly every text is another is given up.
 */
final class HeldOnce {
    /** So many different texts of a column are known. */
    private static final int KNOWN = 20_000;

    private final List<Map<String, String>> columns;

    HeldOnce(int columns) {
        this.columns = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            this.columns.add(new HashMap<>());
        }
    }

    /** The text, or an equal one that is held already. */
    String of(int column, String text) {
        if (text.isEmpty()) {
            return "";
        }
        Map<String, String> known = columns.get(column);
        String held = known.get(text);
        if (held != null) {
            return held;
        }
        if (known.size() < KNOWN) {
            known.put(text, text);
        }
        return text;
    }
}
