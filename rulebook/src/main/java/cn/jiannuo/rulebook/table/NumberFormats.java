package cn.jiannuo.rulebook.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a day or a time (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class NumberFormats {

    /** How a number is shown. */
    enum Shape {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME
    }

    /** More cell styles than Excel can keep (65,490). */
    private static final int MOST = 65_536;

    private final List<Shape> styles;
    private final boolean from1904;

    private NumberFormats(List<Shape> styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    static NumberFormats read(XlsxParts parts, @Nullable String part, boolean from1904) {
        List<Shape> styles = new ArrayList<>();
        if (part == null) {
            return new NumberFormats(styles, from1904);
        }
        Map<String, Shape> own = new HashMap<>();
        boolean inCells = false;
        try (XmlPart xml = parts.held(part)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    own.put(xml.attribute("numFmtId", ""), shape(xml.attribute("formatCode", "")));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.starts("cellXfs");
                } else if (inCells && xml.starts("xf") && styles.size() < MOST) {
                    String id = xml.attribute("numFmtId", "0");
                    styles.add(own.containsKey(id) ? own.get(id) : builtIn(id));
                }
            }
        }
        return new NumberFormats(styles, from1904);
    }

    /** How the style of this index, as written in a cell, shows a number. */
    Shape shapeOf(String style) {
        int index = style.isEmpty() || style.length() > 5 ? -1 : DigitRun.parse(style);
        return index < 0 || index >= styles.size() ? Shape.NUMBER : styles.get(index);
    }

    /** Whether days are counted from 1904, as old Macintosh workbooks do. */
    boolean countsFrom1904() {
        return from1904;
    }

    /** Built-in formats, with the dates of Chinese Excel at 27–36 and 50–58. */
    private static Shape builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17" -> Shape.DATE;
            case "27", "28", "29", "30", "31", "36" -> Shape.DATE;
            case "50", "51", "52", "53", "54", "57", "58" -> Shape.DATE;
            case "22" -> Shape.DATE_TIME;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "47", "55", "56" -> Shape.TIME;
            default -> Shape.NUMBER;
        };
    }

    /** Reads a format code: letters in quotation marks, brackets or behind a backslash are decoration. */
    static Shape shape(String code) {
        String bare = code.replaceAll("\"[^\"]*\"?|\\\\.|_.|\\*.", "");
        int section = bare.indexOf(';');
        String first = section < 0 ? bare : bare.substring(0, section);
        if (first.matches("(?is).*\\[(h+|m+|s+)].*")) {
            return Shape.NUMBER;
        }
        String letters = first.replaceAll("\\[[^\\]]*]", "").replaceAll("(?i)general|am/pm|a/p|[e][+-]", "");
        boolean time = letters.matches("(?is).*[hs].*");
        boolean day = letters.matches("(?is).*[yd].*") || (!time && letters.matches("(?is).*m.*"));
        if (!day) {
            return time ? Shape.TIME : Shape.NUMBER;
        }
        return time ? Shape.DATE_TIME : Shape.DATE;
    }
}
