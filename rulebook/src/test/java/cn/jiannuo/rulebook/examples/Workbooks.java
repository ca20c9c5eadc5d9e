package cn.jiannuo.rulebook.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as a workbook, days as days and whole numbers as numbers, always with the same bytes. */
final class Workbooks {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern CREATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private Workbooks() {}

    static byte[] xlsx(String name, Sheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "jiannuo", "1.0")) {
            Worksheet page = book.newWorksheet(name);
            row(page, 0, sheet.header());
            page.range(0, 0, 0, sheet.header().size() - 1).style().bold().set();
            page.freezePane(2, 1);
            Iterator<List<String>> rows = sheet.rows().iterator();
            for (int number = 1; rows.hasNext(); number++) {
                row(page, number, rows.next());
            }
        }
        return sameBytes(bytes.toByteArray());
    }

    private static void row(Worksheet page, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (DAY.matcher(cell).matches()) {
                page.value(number, column, LocalDate.parse(cell));
                page.style(number, column).format("yyyy-mm-dd").set();
            } else if (NUMBER.matcher(cell).matches()) {
                page.value(number, column, Integer.valueOf(cell));
            } else if (!cell.isEmpty()) {
                page.value(number, column, cell);
            }
        }
    }

    /**
     * The archive with one fixed time everywhere and its parts stored as they are: the library writes the hour of writing, and
     * compressed bytes differ from one Java to the next.
     */
    private static byte[] sameBytes(byte[] archive) throws IOException {
        Path file = Files.createTempFile("examples", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Files.write(file, archive);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                stored(out, part.getName(), part.getName().startsWith("docProps/") ? undated(content) : content);
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] part) {
        String text = new String(part, UTF_8);
        return CREATED.matcher(text).replaceAll(MADE + ":00Z").getBytes(UTF_8);
    }

    private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MADE);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
