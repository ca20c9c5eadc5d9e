package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {

    @Test
    void a_cell_is_quoted_only_when_it_must_be() {
        assertThat(csv(List.of("a b", "a,b", "a\"b", "a\nb", "a\rb", "=1+1", " 甲 ", "")))
                .isEqualTo("a b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",=1+1, 甲 ,\n");
    }

    @Test
    void a_row_of_one_empty_cell_is_not_a_blank_line() {
        assertThat(csv(List.of(""))).isEqualTo("\"\"\n");
        assertThat(csv(List.of("", ""))).isEqualTo(",\n");
    }

    @Test
    void numbers_days_and_sums_are_written_without_a_locale() {
        StringBuilder out = new StringBuilder();
        try (CsvWriter writer = new CsvWriter(out)) {
            writer.cell(0).cell(-1203).cell(Long.MIN_VALUE).cell(Long.MAX_VALUE).end();
            writer.cell(LocalDate.of(2026, 3, 5))
                    .yuan(123_450)
                    .yuan(-5)
                    .yuan(0)
                    .yuan(Long.MIN_VALUE)
                    .end();
        }
        assertThat(out)
                .hasToString("0,-1203,-9223372036854775808,9223372036854775807\n"
                        + "2026-03-05,1234.50,-0.05,0.00,-92233720368547758.08\n");
    }

    @Test
    void a_stream_gets_utf8_across_the_buffers_edge_and_stays_open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String cell = "𠮷".repeat(100_001);
        try (CsvWriter writer = new CsvWriter(bytes)) {
            writer.cell("x").cell(cell).end();
        }
        assertThat(bytes.toString(UTF_8)).isEqualTo("x," + cell + "\n");
    }

    @Test
    void a_failing_output_is_not_hidden() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        CsvWriter writer = new CsvWriter(full).cell("x").end();
        assertThatThrownBy(writer::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    @Test
    void chinese_takes_two_columns_and_numbers_stand_to_the_right() {
        StringBuilder out = new StringBuilder();
        try (TextTable table = new TextTable(out, List.of("姓名", "金额", "说明"))) {
            table.row(List.of("张德高", "1,000.00", "住院"));
            table.row(List.of("Li", "50.00", ""));
            table.row(List.of("", "", "é与e\u0301"));
        }
        assertThat(out).hasToString("""
                姓名        金额  说明
                ------  --------  ----
                张德高  1,000.00  住院
                Li         50.00
                                  é与e\u0301
                """);
    }

    @Test
    void nothing_is_cut_off_below_the_first_page() {
        StringBuilder out = new StringBuilder();
        try (TextTable table = new TextTable(out, List.of("a", "b"))) {
            for (int i = 0; i < TextTable.PAGE; i++) {
                table.row(List.of("x", "1"));
            }
            assertThat(out.toString().lines()).hasSize(TextTable.PAGE + 2);
            table.row(List.of("很长的一格", "12"));
        }
        assertThat(out.toString()).endsWith("x  1\n很长的一格  12\n");
    }

    @Test
    void a_cell_cannot_break_a_line_or_command_the_terminal() {
        StringBuilder out = new StringBuilder();
        try (TextTable table = new TextTable(out, List.of("a"))) {
            table.row(List.of("x\n\u001B[2J\u202Ey\u0085"));
        }
        assertThat(out.toString()).endsWith("x\u240A\u241B[2J\uFFFDy\uFFFD\n");
    }

    @Test
    void a_table_without_rows_is_its_header_and_a_row_of_another_width_is_an_error() {
        StringBuilder out = new StringBuilder();
        try (TextTable table = new TextTable(out, List.of("工号", "b"))) {
            assertThatThrownBy(() -> table.row(Collections.nCopies(3, "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(out).hasToString("工号  b\n----  -\n");
    }

    @Test
    void widths_follow_the_unicode_annex() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("践诺")).isEqualTo(4);
        assertThat(DisplayWidth.of("（1）、。￥")).isEqualTo(11);
        assertThat(DisplayWidth.of("𠮷😀")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301\u200B\uFEFF")).isEqualTo(1);
        assertThat(DisplayWidth.of("ﾊﾝ가")).isEqualTo(4);
    }

    private static String csv(List<String> row) {
        StringBuilder out = new StringBuilder();
        try (CsvWriter writer = new CsvWriter(out)) {
            writer.row(row);
        }
        return out.toString();
    }
}
