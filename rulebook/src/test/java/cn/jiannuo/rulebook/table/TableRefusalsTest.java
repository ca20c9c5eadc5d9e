package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRefusalsTest {

    private static final byte[] OLE2 = HexFormat.of().parseHex("D0CF11E0A1B11AE1");

    @TempDir
    private Path folder;

    @Test
    void an_empty_file_and_a_blank_one_are_told_apart() {
        assertThat(Books.problem("").kind()).isEqualTo(Kind.EMPTY);
        assertThat(Books.problem("\uFEFF").kind()).isEqualTo(Kind.NO_HEADER);
        assertThat(Books.problem(" \r\n,,,\r\n\u3000\r\n").kind()).isEqualTo(Kind.NO_HEADER);
    }

    @Test
    void a_heading_given_twice_is_refused_at_the_second() {
        TableProblem problem = Books.problem("\n工号,姓名, 工号\n1,2,3\n");
        assertThat(problem.kind()).isEqualTo(Kind.DUPLICATE_HEADING);
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.columnLetters()).isEqualTo("C");
        assertThat(problem.value()).isEqualTo("工号");
    }

    @Test
    void a_cell_without_a_heading_is_refused_not_dropped() {
        TableProblem beyond = Books.problem("a,b\n1,2,\n1,2,,3\n");
        assertThat(beyond.kind()).isEqualTo(Kind.CELL_WITHOUT_HEADING);
        assertThat(beyond.row()).isEqualTo(3);
        assertThat(beyond.columnLetters()).isEqualTo("D");
        assertThat(beyond.value()).isEqualTo("3");
        assertThat(Books.problem("a,,b\n1,x,2\n").kind()).isEqualTo(Kind.CELL_WITHOUT_HEADING);
        assertThat(Books.all("a,,b\n1,,2\n").get(1)).containsExactly("1", "", "2");
    }

    @Test
    void a_web_page_called_a_spreadsheet_is_named_for_what_it_is() {
        assertThat(Books.problem("<html><table><tr><td>工号</td></tr></table></html>"))
                .returns(Kind.NOT_A_TABLE, TableProblem::kind)
                .returns("HTML", TableProblem::value);
        assertThat(Books.problem("\uFEFF <?xml version=\"1.0\"?><Workbook/>").value())
                .isEqualTo("XML");
        assertThat(Books.problem("%PDF-1.7\n").value()).isEqualTo("PDF");
        assertThat(Books.problem("{\\rtf1}").value()).isEqualTo("RTF");
    }

    @Test
    void bytes_that_are_no_text_are_not_a_table() {
        assertThat(Books.problem(new byte[] {1, 0, 2, 0, 3}).kind()).isEqualTo(Kind.NOT_A_TABLE);
        assertThat(Books.problem("工号,姓名\n".getBytes(UTF_16LE)).kind()).isEqualTo(Kind.NOT_A_TABLE);
    }

    @Test
    void an_old_workbook_and_one_with_a_password_are_told_apart() {
        assertThat(Books.problem(OLE2).kind()).isEqualTo(Kind.OLD_WORKBOOK);
        byte[] locked = new byte[2048];
        System.arraycopy(OLE2, 0, locked, 0, OLE2.length);
        byte[] stream = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(stream, 0, locked, 1152, stream.length);
        assertThat(Books.problem(locked).kind()).isEqualTo(Kind.ENCRYPTED);
        byte[] zip = Books.zip(Books.parts("<row/>"));
        zip[6] |= 1;
        assertThat(Books.problem(zip).kind()).isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void another_archive_is_not_a_table() {
        assertThat(Books.problem(Books.zip(Map.of("a.txt", "x"))))
                .returns(Kind.NOT_A_TABLE, TableProblem::kind)
                .returns("ZIP", TableProblem::value);
        assertThat(Books.problem(Books.zip(Map.of("META-INF/manifest.xml", "<m/>")))
                        .value())
                .isEqualTo("OpenDocument");
        Map<String, String> word =
                Map.of("_rels/.rels", Books.relations(Books.relation("r", "officeDocument", "word/document.xml")));
        assertThat(Books.problem(Books.zip(word)))
                .returns(Kind.NOT_A_TABLE, TableProblem::kind)
                .returns("word/document.xml", TableProblem::value);
    }

    @Test
    void a_file_that_is_not_there_a_folder_and_a_failing_stream_are_told_apart() {
        assertThat(opening(folder.resolve("无.csv")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(opening(folder).kind()).isEqualTo(Kind.UNREADABLE);
        TableProblem failing = catchThrowableOfType(
                TableProblem.class, () -> Tables.read("标准输入", new Failing()).close());
        assertThat(failing.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failing.file()).isEqualTo("标准输入");
        assertThat(failing.value()).isEqualTo("disk on fire");
    }

    @Test
    void content_decides_and_the_name_does_not() throws IOException {
        Path misnamed = Files.write(folder.resolve("roster.csv"), Books.written(sheet -> sheet.value(0, 0, "工号")));
        try (Table table = Tables.open(misnamed)) {
            assertThat(table.name()).isEqualTo("roster.csv");
            assertThat(table.header()).containsExactly("工号");
        }
        Path text = Files.write(folder.resolve("roster.xlsx"), "工号\n1\n".getBytes(UTF_8));
        try (Table table = Tables.open(text)) {
            assertThat(table.stream()).hasSize(1);
        }
        assertThat(catchThrowableOfType(TableProblem.class, () -> Tables.open(text, "人员"))
                        .kind())
                .isEqualTo(Kind.NO_SUCH_SHEET);
    }

    private static TableProblem opening(Path file) {
        return catchThrowableOfType(TableProblem.class, () -> Tables.open(file).close());
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("disk on fire");
        }
    }
}
