package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What the first bytes of a file say it is. */
sealed interface Signature {

    /** Separated text, as far as one can see. */
    record Text() implements Signature {}

    /** A ZIP archive that may be an XLSX workbook. */
    record Workbook() implements Signature {}

    /** Certainly something else. */
    record Refused(Kind kind, String found) implements Signature {}

    static Signature of(byte[] head) {
        if (head.length == 0) {
            return new Refused(Kind.EMPTY, "");
        }
        if (startsWith(head, "504B0304")) {
            boolean locked = head.length > 6 && (head[6] & 1) != 0;
            return locked ? new Refused(Kind.ENCRYPTED, "") : new Workbook();
        }
        if (startsWith(head, "D0CF11E0A1B11AE1")) {
            return new Refused(isEncryptedPackage(head) ? Kind.ENCRYPTED : Kind.OLD_WORKBOOK, "");
        }
        return textOrNot(head);
    }

    private static Signature textOrNot(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 400), ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            return new Refused(Kind.NOT_A_TABLE, start.startsWith("%") ? "PDF" : "RTF");
        }
        // Many office systems export a web page and call it .xls.
        if (start.startsWith("<")) {
            return new Refused(Kind.NOT_A_TABLE, start.contains("<html") || start.contains("<table") ? "HTML" : "XML");
        }
        if (!TextEncoding.hasUtf16Mark(head) && hasZero(head)) {
            return new Refused(Kind.NOT_A_TABLE, "");
        }
        return new Text();
    }

    /** A workbook with a password is an OLE2 file with a stream of this name ([MS-OFFCRYPTO] 2.3.4). */
    private static boolean isEncryptedPackage(byte[] head) {
        String bytes = new String(head, ISO_8859_1);
        return bytes.contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
