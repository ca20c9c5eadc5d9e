package cn.jiannuo.server.ui;

import cn.jiannuo.rulebook.table.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables for people to open in a spreadsheet. */
public final class Spreadsheet {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    public static ResponseEntity<byte[]> csv(String name, List<String> header, List<? extends List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // the mark by which spreadsheets know UTF-8
        bytes.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        try (CsvWriter csv = new CsvWriter(bytes)) {
            csv.row(header);
            rows.forEach(row ->
                    csv.row(row.stream().map(cell -> guarded(cell.toString())).toList()));
        }
        return file(name + ".csv", "text/csv;charset=UTF-8", bytes.toByteArray());
    }

    /** A space keeps a spreadsheet from taking a cell for a formula; readers of tables trim it away again. */
    private static String guarded(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? " " + cell : cell;
    }

    /** Days are days; every other cell is text, so that a code such as 007 stays as it is. */
    public static ResponseEntity<byte[]> xlsx(String name, List<String> header, List<? extends List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Jiannuo", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(name));
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(2, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xlsx(name, bytes.toByteArray());
    }

    /** A finished book, to be kept as a file. */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] book) {
        return file(name + ".xlsx", XLSX, book);
    }

    /** Without the marks that names of sheets may not have. */
    public static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]*?:/\\\\]", " ");
        return plain.substring(0, Math.min(31, plain.length()));
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            day(sheet, row, column, day);
        } else {
            sheet.value(row, column, cell.toString());
        }
    }

    public static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
