package cn.jiannuo.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

    @TempDir
    private Path folder;

    @Test
    void cells_read_as_their_user_would_type_them() {
        byte[] book = Books.written(sheet -> {
            sheet.value(0, 0, "值");
            sheet.value(1, 0, "D0001");
            sheet.value(2, 0, 1000);
            sheet.value(3, 0, 1000.0);
            sheet.value(4, 0, new BigDecimal("1234.50"));
            sheet.value(5, 0, 1.1 + 2.2);
            sheet.value(6, 0, true);
            sheet.value(7, 0, -0.0);
            sheet.value(8, 0, "两\n行 & <标记>");
            sheet.value(9, 0, 1.1010519491231E17);
        });
        assertThat(Books.all(book).stream().skip(1).map(List::getFirst))
                .containsExactly(
                        "D0001", "1000", "1000", "1234.5", "3.3", "TRUE", "0", "两\n行 & <标记>", "110105194912310000");
    }

    @Test
    void numbers_formatted_as_days_read_as_iso_days() {
        byte[] book = Books.written(sheet -> {
            sheet.value(0, 0, "日期");
            String[] formats = {"yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy年m月", "d-mmm"};
            for (int i = 0; i < formats.length; i++) {
                sheet.value(i + 1, 0, LocalDate.of(2026, 3, 5));
                sheet.style(i + 1, 0).format(formats[i]).set();
            }
            sheet.value(6, 0, LocalDateTime.of(2026, 3, 5, 14, 30));
            sheet.style(6, 0).format("yyyy-mm-dd hh:mm").set();
            sheet.value(7, 0, LocalDate.of(1900, 2, 28));
            sheet.style(7, 0).format("yyyy-mm-dd").set();
            sheet.value(8, 0, 46086);
            sheet.style(8, 0).format("#,##0\"days\"").set();
            sheet.value(9, 0, 0.75);
            sheet.style(9, 0).format("hh:mm").set();
        });
        List<String> cells =
                Books.all(book).stream().skip(1).map(List::getFirst).toList();
        assertThat(cells.subList(0, 5)).containsOnly("2026-03-05");
        assertThat(cells.subList(5, 6)).containsExactly("2026-03-05T14:30");
        assertThat(cells.subList(7, 9)).containsExactly("46086", "18:00");
    }

    @Test
    void the_first_days_of_1900_follow_the_spreadsheets_calendar_with_its_extra_day() {
        assertThat(ExcelDay.of(1, false)).isEqualTo("1900-01-01");
        assertThat(ExcelDay.of(59, false)).isEqualTo("1900-02-28");
        assertThat(ExcelDay.of(60, false)).isNull();
        assertThat(ExcelDay.of(61, false)).isEqualTo("1900-03-01");
        assertThat(ExcelDay.of(46086, false)).isEqualTo("2026-03-05");
        assertThat(ExcelDay.of(2_958_465, false)).isEqualTo("9999-12-31");
        assertThat(ExcelDay.of(2_958_466, false)).isNull();
        assertThat(ExcelDay.of(0, true)).isEqualTo("1904-01-01");
        assertThat(ExcelDay.of(2_957_003, true)).isEqualTo("9999-12-31");
        assertThat(ExcelDay.of(2_957_004, true)).isNull();
    }

    @Test
    void format_codes_are_days_only_where_letters_are_not_decoration() {
        assertThat(List.of(
                        "General", "0.00E+00", "\"day\"0", "[Red]0", "0\\d", "[h]:mm:ss", "#,##0.00_);[Red](#,##0.00)"))
                .allSatisfy(code -> assertThat(NumberFormats.shape(code)).isEqualTo(NumberFormats.Shape.NUMBER));
        assertThat(List.of("mmm", "yy", "[DBNum1]m\"月\"d\"日\"", "yyyy.mm"))
                .allSatisfy(code -> assertThat(NumberFormats.shape(code)).isEqualTo(NumberFormats.Shape.DATE));
        assertThat(NumberFormats.shape("h:mm AM/PM")).isEqualTo(NumberFormats.Shape.TIME);
        assertThat(NumberFormats.shape("m/d/yy h:mm")).isEqualTo(NumberFormats.Shape.DATE_TIME);
    }

    @Test
    void a_formula_counts_with_the_value_it_had_when_saved() {
        String data = "<row r=\"1\">" + Books.inline("A1", "和") + Books.inline("B1", "文")
                + "</row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"B2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c></row>";
        assertThat(Books.all(Books.zip(Books.parts(data))).get(1)).containsExactly("2", "ab");
    }

    @Test
    void an_error_cell_is_told_with_its_row_and_heading() {
        String data = "<row r=\"1\">" + Books.inline("A1", "工号") + Books.inline("B1", "金额")
                + "</row><row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>";
        TableProblem problem = Books.problem(Books.zip(Books.parts(data)));
        assertThat(problem.kind()).isEqualTo(Kind.ERROR_CELL);
        assertThat(problem.row()).isEqualTo(7);
        assertThat(problem.columnLetters()).isEqualTo("B");
        assertThat(problem.heading()).isEqualTo("金额");
        assertThat(problem.value()).isEqualTo("#N/A");
    }

    @Test
    void blank_rows_missing_addresses_and_merged_cells_leave_rows_and_columns_in_place() {
        String data = "<row r=\"3\">" + Books.inline("B3", "乙") + Books.inline("C3", "丙") + "</row>"
                + "<row><c><v>1</v></c><c t=\"str\"><v></v></c></row><row r=\"6\"><c r=\"C6\"><v>3</v></c><c r=\"D6\"/></row>";
        TableProblem first = Books.problem(Books.zip(Books.parts(data)));
        assertThat(first).returns(Kind.CELL_WITHOUT_HEADING, TableProblem::kind).returns(4L, TableProblem::row);
        String honest = data.replace("<c><v>1</v></c>", "<c/><c><v>1</v></c>");
        assertThat(Books.all(Books.zip(Books.parts(honest))))
                .containsExactly(List.of("", "乙", "丙"), List.of("", "1", ""), List.of("", "", "3"));
    }

    @Test
    void shared_strings_keep_rich_text_and_leave_the_reading_aid_out() {
        Map<String, String> parts = Books.parts("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Books.relations(
                        Books.relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
                        Books.relation("rId2", "sharedStrings", "SharedStrings.xml")));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>姓</t></r><r><t>名</t></r><rPh sb=\"0\" eb=\"1\"><t>xing</t></rPh></si>"
                        + "<si><t>a_x000D_b_x00zz_</t></si></sst>");
        assertThat(Books.all(Books.zip(parts))).containsExactly(List.of("姓名"), List.of("a\rb_x00zz_"));
        parts.put("xl/worksheets/sheet1.xml", Books.sheet("<row><c t=\"s\"><v>2</v></c></row>"));
        assertThat(Books.problem(Books.zip(parts)).kind()).isEqualTo(Kind.DAMAGED_WORKBOOK);
    }

    @Test
    void days_count_from_1904_where_the_workbook_says_so_and_an_impossible_day_is_refused() {
        String data = "<row r=\"1\">" + Books.inline("A1", "日期") + "</row><row><c s=\"0\"><v>44624</v></c></row>";
        Map<String, String> parts = Books.parts(data);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Books.relations(
                        Books.relation("rId1", "worksheet", "worksheets/sheet1.xml"),
                        Books.relation("rId2", "styles", "styles.xml")));
        parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/workbook.xml",
                Books.workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/>"));
        assertThat(Books.all(Books.zip(parts)).get(1)).containsExactly("2026-03-05");
        parts.put("xl/worksheets/sheet1.xml", Books.sheet(data.replace("44624", "-3")));
        assertThat(Books.problem(Books.zip(parts)))
                .returns(Kind.IMPOSSIBLE_DATE, TableProblem::kind)
                .returns("-3", TableProblem::value)
                .returns("日期", TableProblem::heading);
    }

    @Test
    void the_first_visible_sheet_is_read_or_the_one_named() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            book.newWorksheet("字典").value(0, 0, "隐");
            book.newWorksheet("人员").value(0, 0, "工号");
            book.newWorksheet("事件").value(0, 0, "事件");
            book.newWorksheet("空");
        }
        assertThat(header(file, "字典")).containsExactly("隐");
        assertThat(header(file, "事件")).containsExactly("事件");
        assertThat(catchThrowableOfType(TableProblem.class, () -> header(file, "甲")))
                .returns(Kind.NO_SUCH_SHEET, TableProblem::kind)
                .returns("甲", TableProblem::value);
        assertThat(catchThrowableOfType(TableProblem.class, () -> header(file, "空"))
                        .kind())
                .isEqualTo(Kind.NO_HEADER);
    }

    @Test
    void a_hidden_sheet_before_the_visible_one_is_passed_over() {
        Map<String, String> parts = Books.parts("<row>" + Books.inline("A1", "可见") + "</row>");
        parts.put(
                "xl/workbook.xml",
                Books.workbook(
                        "",
                        "<sheet name=\"隐\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"一\" r:id=\"rId1\"/>"));
        assertThat(Books.all(Books.zip(parts))).containsExactly(List.of("可见"));
    }

    private static List<String> header(Path file, String sheet) {
        try (Table table = Tables.open(file, sheet)) {
            return table.header();
        }
    }
}
