package cn.jiannuo.rulebook.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The same roster in other clothes. */
class RosterShapesTest {
    private static final String[] ROWS = {
        "工号,姓名,单位,职级,出生日期,政治面貌,群体,荣誉,年度考核,补助,学时,爱好,子女,单位类别,偏远",
        "E1,张三,本部/财务处,正科级,1980-05-06,群众,a;b,记功@2024-03-01;某奖@,2024=优秀,1000.50,12,棋;球,小明@2015-06-01,机关,是",
        "E2,\"李,四\",本部/财务处/一科,,,,,,,,,无,,,",
        "E3,王五,分局,副处级,1970-01-31,中共党员,,,,0,0,,无,企业,否",
    };

    @Test
    void a_workbook_and_a_text_file_give_the_same_people_and_units() throws IOException {
        Roster text = Given.roster(ROWS).get();
        Roster workbook = RosterReader.read(workbook(), Given.VOCABULARY).get();
        assertThat(RosterReaderTest.cells(workbook)).isEqualTo(RosterReaderTest.cells(text));
        assertThat(workbook.units().all()).hasToString(text.units().all().toString());
    }

    @Test
    void what_is_written_is_read_back_the_same_byte_for_byte() {
        Roster roster = Given.roster(ROWS).get();
        byte[] once = write(roster);
        Supplier<Table> again = () -> Tables.read("again.csv", new ByteArrayInputStream(once));
        Roster back = RosterReader.read(again, Given.VOCABULARY).get();
        assertThat(RosterReaderTest.cells(back)).isEqualTo(RosterReaderTest.cells(roster));
        assertThat(write(back)).isEqualTo(once);
        assertThat(new String(once, UTF_8))
                .startsWith(
                        "code,name,unit,rank,birth_date,party_member,groups,honours,appraisals,study_hours,allowance,hobbies,"
                                + "children,unit.kind,unit.remote\n"
                                + "E1,张三,本部/财务处,正科级,1980-05-06,no,a;b,记功@2024-03-01;某奖@,2024=优秀,12,1000.50,棋;球,小明@2015-06-01,agency,yes\n")
                .contains("none");
    }

    private static byte[] write(Roster roster) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RosterWriter(Given.VOCABULARY, roster.columns()).write(roster, out);
        return out.toByteArray();
    }

    private static Supplier<Table> workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员");
            for (int row = 0; row < ROWS.length; row++) {
                String[] cells = ROWS[row].replace("\"李,四\"", "李，四").split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column].replace('，', ','));
                }
            }
        }
        return () -> Tables.read("人员.xlsx", new ByteArrayInputStream(out.toByteArray()));
    }
}
