package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String STAFF = "工号,姓名,单位\nD0001,张德高,本部/财务处\nD0002,李敏𠮷,\n";
    private static final List<List<String>> READ =
            List.of(List.of("工号", "姓名", "单位"), List.of("D0001", "张德高", "本部/财务处"), List.of("D0002", "李敏𠮷", ""));

    @Test
    void utf8_with_and_without_a_byte_order_mark_reads_the_same() {
        assertThat(Books.all(STAFF)).isEqualTo(READ);
        assertThat(Books.all("\uFEFF" + STAFF)).isEqualTo(READ);
    }

    @Test
    void what_excel_saves_in_a_chinese_office_reads_as_gb18030() {
        assertThat(Books.all(STAFF.getBytes(GB18030))).isEqualTo(READ);
    }

    @Test
    void utf16_with_a_byte_order_mark_and_tabs_is_excels_unicode_text() {
        String text = "\uFEFF" + STAFF.replace(',', '\t');
        assertThat(Books.all(text.getBytes(UTF_16LE))).isEqualTo(READ);
        assertThat(Books.all(text.getBytes(UTF_16BE))).isEqualTo(READ);
    }

    @Test
    void the_separator_is_told_from_the_header_and_not_from_the_cells() {
        assertThat(Books.all("工号;荣誉\n1;\"a,b,c\"\n")).containsExactly(List.of("工号", "荣誉"), List.of("1", "a,b,c"));
        assertThat(Books.all("工号,荣誉\n1,三等功@2024;嘉奖@2025\n").get(1)).containsExactly("1", "三等功@2024;嘉奖@2025");
        assertThat(Books.all("\"a;b;c\",d\n1,2\n").getFirst()).containsExactly("a;b;c", "d");
    }

    @Test
    void a_full_width_comma_separates_nothing() {
        assertThat(Books.all("工号，姓名\n1\n").getFirst()).containsExactly("工号，姓名");
    }

    @Test
    void a_quoted_cell_may_hold_separators_quotes_and_line_breaks() {
        assertThat(Books.all("a,b\r\n\"1\r\n2\",\"x\"\"y\"\r\n").get(1)).containsExactly("1\r\n2", "x\"y");
    }

    @Test
    void blank_lines_before_the_header_and_blank_rows_and_columns_after_it_say_nothing() {
        String csv = "\r\n , \r\n工号,姓名,,\r\n1,甲,,\r\n,,,\r\n\r\n2,乙\r\n,,\r\n\r\n";
        assertThat(Books.all(csv)).containsExactly(List.of("工号", "姓名"), List.of("1", "甲"), List.of("2", "乙"));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_numbers_them() {
        try (Table table = Books.read("\n工号,说明\n1,\"两\n行\"\n\n2,乙\n".getBytes(UTF_8))) {
            assertThat(table.stream().map(Row::number)).containsExactly(3L, 5L);
        }
    }

    @Test
    void a_shorter_row_is_padded_with_empty_cells() {
        assertThat(Books.all("a,b,c\n1\n").get(1)).containsExactly("1", "", "");
    }

    @Test
    void headings_are_trimmed_and_cells_are_not() {
        assertThat(Books.all("\u3000工号 ,姓名\u00A0\n 1 ,甲\u3000\n"))
                .containsExactly(List.of("工号", "姓名"), List.of(" 1 ", "甲\u3000"));
    }

    @Test
    void the_last_row_needs_no_line_end() {
        assertThat(Books.all("a,b\n1,2")).hasSize(2);
        assertThat(Books.all("a,b\n1,\"2\"").get(1)).containsExactly("1", "2");
        assertThat(Books.all("a,b\r1,2\r").get(1)).containsExactly("1", "2");
    }

    @Test
    void a_lone_carriage_return_in_the_last_quoted_cell_loses_nothing() {
        assertThat(Books.all("a,\"x\r0\"\nb,c\n")).containsExactly(List.of("a", "x\r0"), List.of("b", "c"));
    }

    @Test
    void a_quotation_mark_inside_a_cell_without_quotes_is_a_character() {
        assertThat(Books.all("a,b\n5\" 管,2\n").get(1)).containsExactly("5\" 管", "2");
    }

    @Test
    void a_header_alone_is_a_table_without_rows() {
        assertThat(Books.all("工号,姓名\n")).containsExactly(List.of("工号", "姓名"));
    }

    @Test
    void the_rows_are_handed_out_once() {
        try (Table table = Books.read("a\n1\n".getBytes(UTF_8))) {
            Iterator<Row> rows = table.rows();
            assertThat(rows.next().cell(0)).isEqualTo("1");
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(table::rows).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_byte_that_is_no_character_is_told_with_its_row_and_column() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("工号,姓名,单位\n1,张德高和许多同事,财务处\n2,李".getBytes(UTF_8));
        bytes.write(0xFF);
        bytes.write(",人事处\n".getBytes(UTF_8));
        TableProblem problem = Books.problem(bytes.toByteArray());
        assertThat(problem.kind()).isEqualTo(Kind.UNDECODABLE);
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.columnLetters()).isEqualTo("B");
        assertThat(problem.heading()).isEqualTo("姓名");
        assertThat(problem.value()).isEqualTo("UTF-8 FF");
    }

    @Test
    void gb18030_after_a_megabyte_of_plain_digits_is_refused_where_it_begins() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("code,name\n".getBytes(UTF_8));
        for (int i = 0; i < 150_000; i++) {
            bytes.write("123456,78\n".getBytes(UTF_8));
        }
        bytes.write("1,张\n".getBytes(GB18030));
        TableProblem problem = Books.problem(bytes.toByteArray());
        assertThat(problem.kind()).isEqualTo(Kind.UNDECODABLE);
        assertThat(problem.row()).isEqualTo(150_002);
        assertThat(problem.heading()).isEqualTo("name");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_where_it_opens() {
        TableProblem problem = Books.problem("工号,姓名\n1,甲\n2,\"乙\n3,丙\n");
        assertThat(problem.kind()).isEqualTo(Kind.UNTERMINATED_QUOTE);
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.heading()).isEqualTo("姓名");
        assertThat(problem.value()).isEqualTo("乙\n3,丙\n");
        assertThat(Books.problem("a\n\"").kind()).isEqualTo(Kind.UNTERMINATED_QUOTE);
        assertThat(Books.problem("\"a").kind()).isEqualTo(Kind.UNTERMINATED_QUOTE);
    }

    @Test
    void text_behind_a_closing_quotation_mark_is_refused() {
        TableProblem problem = Books.problem("工号,姓名\n1,\"甲\"乙\n");
        assertThat(problem.kind()).isEqualTo(Kind.MISPLACED_QUOTE);
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.heading()).isEqualTo("姓名");
    }

    @Test
    void a_cell_of_more_than_a_million_characters_is_refused() {
        TableProblem problem = Books.problem("a,b\n1,\"" + "甲,\n".repeat(700_000) + "\"\n");
        assertThat(problem.kind()).isEqualTo(Kind.CELL_TOO_LONG);
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.columnLetters()).isEqualTo("B");
    }

    @Test
    void more_columns_than_a_spreadsheet_has_are_refused() {
        TableProblem problem = Books.problem("a\n" + ",".repeat(20_000) + "\n");
        assertThat(problem.kind()).isEqualTo(Kind.TOO_MANY_COLUMNS);
        assertThat(problem.row()).isEqualTo(2);
    }
}
