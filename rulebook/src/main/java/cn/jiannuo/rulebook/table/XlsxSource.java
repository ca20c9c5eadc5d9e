package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.NumberFormats.Shape;
import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one worksheet (ECMA-376 part 1, 18.3.1). Formulas count with the value last computed; of merged cells the
 * first carries the text and the others are empty, as in the file.
 *
 * <p>Read here rather than by fastexcel-reader because that allocates as many cells as the address of a cell says, so
 * that a file of one kilobyte can ask for two thousand million; it is the oracle in the tests instead.
 */
final class XlsxSource implements RowSource {

    private final XlsxParts parts;
    private final XmlPart xml;
    private final List<String> strings;
    private final NumberFormats formats;
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private long row;
    private boolean inData;

    XlsxSource(XlsxParts parts, String part, List<String> strings, NumberFormats formats) {
        this.parts = parts;
        this.strings = strings;
        this.formats = formats;
        this.xml = parts.streamed(part);
    }

    @Override
    public @Nullable Row next() {
        while (xml.next()) {
            if (xml.starts("sheetData") || xml.ends("sheetData")) {
                inData = xml.starts("sheetData");
            } else if (inData && xml.starts("row")) {
                return readRow();
            }
        }
        return null;
    }

    @Override
    public void close() {
        xml.close();
        parts.close();
    }

    private Row readRow() {
        String written = xml.attribute("r", "");
        long number = written.isEmpty() ? row + 1 : DigitRun.parse(written);
        if (number <= row || number > Limits.SHEET_ROWS) {
            throw parts.problem(Kind.DAMAGED_WORKBOOK, row, -1, "row " + written);
        }
        row = number;
        cells.clear();
        int column = -1;
        while (!xml.ends("row")) {
            step();
            if (xml.starts("c")) {
                column = columnOf(xml.attribute("r", ""), column + 1);
                put(column, readCell(column));
            }
        }
        return new Row(row, cells);
    }

    private void put(int column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell);
    }

    private String readCell(int column) {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "");
        boolean inValue = false;
        text.setLength(0);
        while (!xml.ends("c")) {
            step();
            if (xml.starts("v") || xml.ends("v")) {
                inValue = xml.starts("v");
            } else if (xml.starts("is")) {
                SharedStrings.readRichText(xml, "is", text);
            } else if (inValue) {
                xml.appendTextTo(text);
            }
            if (text.length() > Limits.CELL) {
                throw parts.problem(Kind.CELL_TOO_LONG, row, column, "");
            }
        }
        return text.isEmpty() ? "" : valueOf(type, style, column);
    }

    private String valueOf(String type, String style, int column) {
        return switch (type) {
            case "n" -> number(style, column);
            case "s" -> shared(column);
            case "str", "inlineStr" -> SharedStrings.unescape(text);
            case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
            case "d" -> text.toString().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            case "e" -> throw parts.problem(Kind.ERROR_CELL, row, column, text.toString());
            default -> throw parts.problem(Kind.DAMAGED_WORKBOOK, row, column, type);
        };
    }

    private String shared(int column) {
        int index = DigitRun.parse(text.toString());
        if (index < 0 || index >= strings.size()) {
            throw parts.problem(Kind.DAMAGED_WORKBOOK, row, column, text.toString());
        }
        return strings.get(index);
    }

    private String number(String style, int column) {
        String raw = text.toString();
        String plain = SheetNumber.plain(raw);
        if (plain == null) {
            throw parts.problem(Kind.DAMAGED_WORKBOOK, row, column, raw);
        }
        Shape shape = formats.shapeOf(style);
        if (shape == Shape.NUMBER) {
            return plain;
        }
        String temporal = SheetNumber.temporal(raw, shape, formats.countsFrom1904());
        if (temporal == null) {
            throw parts.problem(Kind.IMPOSSIBLE_DATE, row, column, plain);
        }
        return temporal;
    }

    /** The column of an address such as AB12, or the one after the last when the cell has none. */
    private int columnOf(String address, int following) {
        int column = 0;
        int letters = 0;
        while (letters < address.length() && letters < 4 && isLetter(address.charAt(letters))) {
            column = column * 26 + (address.charAt(letters) & 0x1F);
            letters++;
        }
        int found = address.isEmpty() ? following : column - 1;
        if (found < 0 || found >= Limits.COLUMNS) {
            throw parts.problem(Kind.DAMAGED_WORKBOOK, row, -1, address);
        }
        return found;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void step() {
        if (!xml.next()) {
            throw xml.damage();
        }
    }
}
