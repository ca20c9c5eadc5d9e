package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks for the tests: honest ones by a spreadsheet library, others part by part. */
final class Books {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Books() {}

    static byte[] written(Consumer<Worksheet> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book.newWorksheet("人员"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet whose sheetData is given as markup. */
    static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/workbook.xml", workbook("", "<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/>"));
        parts.put("xl/worksheets/sheet1.xml", sheet(sheetData));
        return parts;
    }

    static String relations(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                .formatted(SHEETS, RELATIONS, properties, sheets);
    }

    static String sheet(String sheetData) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(SHEETS, sheetData);
    }

    static String inline(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static Table read(byte[] bytes) {
        return Tables.read("表", new ByteArrayInputStream(bytes));
    }

    /** Header and rows, read to the end. */
    static List<List<String>> all(byte[] bytes) {
        try (Table table = read(bytes)) {
            List<List<String>> rows = new java.util.ArrayList<>();
            rows.add(table.header());
            table.rows().forEachRemaining(row -> rows.add(row.cells()));
            return rows;
        }
    }

    static List<List<String>> all(String csv) {
        return all(csv.getBytes(UTF_8));
    }

    static TableProblem problem(byte[] bytes) {
        try {
            List<List<String>> rows = all(bytes);
            throw new AssertionError("read without a problem: " + rows);
        } catch (TableProblem problem) {
            return problem;
        }
    }

    static TableProblem problem(String csv) {
        return problem(csv.getBytes(UTF_8));
    }
}
