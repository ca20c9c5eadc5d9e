package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TableFuzzTest {

    private static final long SEED = 20260305;

    private static final String TEXT = ",;\t\"\n\r 甲乙𠮷é0a\u3000\uFEFF";

    @Test
    void random_bytes_are_a_table_or_a_table_problem() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            neverAnythingElse(bytes, round);
        }
    }

    @Test
    void damaged_csv_is_a_table_or_a_table_problem() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                int at = random.nextInt(TEXT.length());
                text.append(TEXT.charAt(at));
            }
            Charset charset = random.nextBoolean() ? UTF_8 : Charset.forName("GB18030");
            byte[] bytes = text.toString().getBytes(charset);
            neverAnythingElse(random.nextBoolean() ? bytes : damage(bytes, random), round);
        }
    }

    @Test
    void damaged_workbooks_are_a_table_or_a_table_problem() {
        Random random = new Random(SEED);
        byte[] book = book(random, 20);
        for (int round = 0; round < 500; round++) {
            neverAnythingElse(damage(book, random), round);
        }
    }

    /** Damage to the archive is mostly caught by its checksums; this damages the markup inside. */
    @Test
    void damaged_markup_in_a_sound_archive_is_a_table_or_a_table_problem() {
        Random random = new Random(SEED);
        Map<String, String> honest = Books.parts("<row r=\"1\">" + Books.inline("A1", "甲") + Books.inline("B1", "乙")
                + "</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>46086</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>");
        for (int round = 0; round < 800; round++) {
            Map<String, String> parts = new LinkedHashMap<>(honest);
            List<String> names = new ArrayList<>(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            parts.compute(
                    name,
                    (key, markup) -> new String(damage(String.valueOf(markup).getBytes(UTF_8), random), UTF_8));
            neverAnythingElse(Books.zip(parts), round);
        }
    }

    @Test
    void what_is_written_as_csv_is_read_back_cell_by_cell() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("甲", "乙", "丙")));
            for (int i = random.nextInt(8); i > 0; i--) {
                rows.add(List.of("x" + cell(random), cell(random), cell(random)));
            }
            StringBuilder csv = new StringBuilder();
            try (CsvWriter writer = new CsvWriter(csv)) {
                rows.forEach(writer::row);
            }
            assertThat(Books.all(csv.toString()))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(rows);
        }
    }

    @Test
    void another_reader_of_workbooks_sees_the_same_texts_and_numbers() throws IOException {
        byte[] book = book(new Random(SEED), 300);
        List<List<String>> expected = new ArrayList<>();
        try (ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            other.getFirstSheet()
                    .read()
                    .forEach(row -> expected.add(List.of(
                            row.getCellText(0),
                            row.getRowNum() == 1
                                    ? row.getCellText(1)
                                    : row.getCellAsDate(1)
                                            .orElseThrow()
                                            .toLocalDate()
                                            .toString(),
                            row.getCellText(2))));
        }
        assertThat(Books.all(book)).hasSize(301).isEqualTo(expected);
    }

    private static byte[] book(Random random, int rows) {
        return Books.written(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "日期");
            sheet.value(0, 2, "数");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "职工" + random.nextInt(50));
                sheet.value(row, 1, LocalDate.of(1901, 1, 1).plusDays(random.nextInt(60_000)));
                sheet.style(row, 1).format("yyyy-mm-dd").set();
                sheet.value(row, 2, random.nextInt());
            }
        });
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(",;\"\n\r 甲0=+".charAt(random.nextInt(10)));
        }
        return cell.toString();
    }

    private static byte[] damage(byte[] honest, Random random) {
        byte[] bytes =
                random.nextInt(4) == 0 ? Arrays.copyOf(honest, random.nextInt(honest.length + 1)) : honest.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void neverAnythingElse(byte[] bytes, int round) {
        try (Table table = Tables.read("fuzz", new ByteArrayInputStream(bytes))) {
            int width = table.header().size();
            assertThat(table.stream()).allSatisfy(row -> assertThat(row.cells()).hasSize(width));
        } catch (TableProblem expected) {
            assertThat(expected.getMessage()).startsWith("fuzz");
        } catch (UncheckedIOException | IllegalStateException | IndexOutOfBoundsException | ClassCastException other) {
            fail("seed %d round %d".formatted(SEED, round), other);
        }
    }
}
