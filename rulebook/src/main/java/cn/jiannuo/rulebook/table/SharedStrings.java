package cn.jiannuo.rulebook.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). They are held: any row may ask for any of them. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(XlsxParts parts, @Nullable String part) {
        List<String> strings = new ArrayList<>();
        if (part == null) {
            return strings;
        }
        try (XmlPart xml = parts.held(part)) {
            StringBuilder text = new StringBuilder();
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                    readRichText(xml, "si", text);
                    strings.add(unescape(text));
                }
            }
        }
        return strings;
    }

    /** Collects the runs up to the end of the element; the reading aid above the characters (rPh) is not their text. */
    static void readRichText(XmlPart xml, String element, StringBuilder text) {
        boolean inText = false;
        boolean inReading = false;
        while (!xml.ends(element)) {
            if (!xml.next()) {
                throw xml.damage();
            }
            if (xml.starts("t") || xml.ends("t")) {
                inText = xml.starts("t");
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                inReading = xml.starts("rPh");
            } else if (inText && !inReading) {
                xml.appendTextTo(text);
            }
            if (text.length() > Limits.CELL) {
                throw xml.damage();
            }
        }
    }

    /** Characters that XML cannot carry are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
    static String unescape(StringBuilder text) {
        int at = text.indexOf("_x");
        while (at >= 0 && at + 7 <= text.length()) {
            int code = text.charAt(at + 6) == '_' ? hexadecimal(text, at + 2) : -1;
            if (code >= 0) {
                text.replace(at, at + 7, Character.toString((char) code));
            }
            at = text.indexOf("_x", at + 1);
        }
        return text.toString();
    }

    private static int hexadecimal(StringBuilder text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
