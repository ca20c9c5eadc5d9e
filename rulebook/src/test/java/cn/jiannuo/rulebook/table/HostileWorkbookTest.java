package cn.jiannuo.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void a_part_that_inflates_far_beyond_its_compressed_size_is_refused() throws IOException {
        String header = "<row>" + Books.inline("A1", "甲") + "</row>";
        Map<String, String> parts = Books.parts(header + " ".repeat(24 << 20));
        assertThat(Books.problem(Books.zip(parts)))
                .returns(Kind.INFLATES_TOO_MUCH, TableProblem::kind)
                .returns("xl/worksheets/sheet1.xml", TableProblem::value);
        parts.put("xl/worksheets/sheet1.xml", Books.sheet(header + " ".repeat(1 << 20)));
        assertThat(Books.all(Books.zip(parts))).hasSize(1);
    }

    @Test
    void a_sheet_beyond_the_size_allowed_is_refused_whatever_its_ratio() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < 500; i++) {
            rows.append("<row>").append(Books.inline("A" + i, "甲" + i * 7919)).append("</row>");
        }
        Path file = Files.write(folder.resolve("big.xlsx"), Books.zip(Books.parts(rows.toString())));
        Limits small = new Limits(20_000, 20_000, 1_000, 1_000_000);
        TableProblem problem = catchThrowableOfType(TableProblem.class, () -> count(file, small));
        assertThat(problem.kind()).isEqualTo(Kind.INFLATES_TOO_MUCH);
        assertThat(count(file, Limits.USUAL)).isEqualTo(499);
    }

    @Test
    void an_address_outside_any_sheet_is_refused_and_allocates_nothing() {
        for (String address : new String[] {"XFE1", "ZZZZZZ1", "AAAAAAAAAAAAAAA1", "Ж1"}) {
            byte[] book = Books.zip(Books.parts("<row>" + Books.inline(address, "甲") + "</row>"));
            assertThat(Books.problem(book)).as(address).returns(Kind.DAMAGED_WORKBOOK, TableProblem::kind);
        }
        byte[] last = Books.zip(Books.parts("<row>" + Books.inline("XFD1", "甲") + "</row>"));
        assertThat(Books.all(last).getFirst()).hasSize(16_384);
    }

    @Test
    void rows_that_go_back_or_beyond_the_sheet_are_refused() {
        for (String second : new String[] {"1", "0", "-5", "1048577", "99999999999", "x"}) {
            String data = "<row r=\"1\">" + Books.inline("A1", "甲") + "</row><row r=\"" + second + "\"/>";
            assertThat(Books.problem(Books.zip(Books.parts(data))))
                    .as(second)
                    .returns(Kind.DAMAGED_WORKBOOK, TableProblem::kind);
        }
    }

    @Test
    void a_document_type_and_what_it_would_fetch_or_multiply_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        String sheet = Books.sheet("<row><c t=\"str\"><v>&x;</v></c></row>");
        for (String entity : new String[] {"SYSTEM \"" + secret.toUri() + "\"", "\"ha\""}) {
            Map<String, String> parts = Books.parts("");
            parts.put("xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY x " + entity + ">]>" + sheet);
            assertThat(Books.problem(Books.zip(parts)))
                    .returns(Kind.DAMAGED_WORKBOOK, TableProblem::kind)
                    .returns("xl/worksheets/sheet1.xml", TableProblem::value);
        }
    }

    @Test
    void elements_nested_without_end_are_refused() {
        assertThat(Books.problem(Books.zip(Books.parts("<a>".repeat(10_000) + "</a>".repeat(10_000))))
                        .kind())
                .isEqualTo(Kind.DAMAGED_WORKBOOK);
    }

    @Test
    void a_number_with_a_monstrous_exponent_is_refused() {
        for (String number : new String[] {"1E999999999", "1E-999999999", "NaN", "１", "1e", "--1"}) {
            String data = "<row>" + Books.inline("A1", "数") + "</row><row><c><v>" + number + "</v></c></row>";
            assertThat(Books.problem(Books.zip(Books.parts(data))))
                    .as(number)
                    .returns(Kind.DAMAGED_WORKBOOK, TableProblem::kind)
                    .returns(2L, TableProblem::row)
                    .returns("数", TableProblem::heading);
        }
    }

    @Test
    void a_sheet_that_is_listed_but_not_there_is_refused() {
        Map<String, String> parts = Books.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        assertThat(Books.problem(Books.zip(parts))).returns(Kind.DAMAGED_WORKBOOK, TableProblem::kind);
        parts.put("xl/workbook.xml", Books.workbook("", ""));
        assertThat(Books.problem(Books.zip(parts))).returns(Kind.NO_SUCH_SHEET, TableProblem::kind);
    }

    private static long count(Path file, Limits limits) throws IOException {
        try (RowSource rows = XlsxWorkbook.open("big", file, false, limits).sheet(null)) {
            long count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        }
    }
}
