package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterErrorsTest {

    static Stream<Arguments> wrong_cells() {
        return Stream.of(
                Arguments.of("职级", "正科", Kind.NOT_A_CHOICE, "正科", "正科级"),
                Arguments.of("employment", "activ", Kind.NOT_A_CHOICE, "activ", "active"),
                Arguments.of("出生日期", "1980-13-01", Kind.NOT_A_DATE, "1980-13-01", "NO_SUCH_DAY"),
                Arguments.of("困难职工", "大概", Kind.NOT_YES_OR_NO, "大概", "NOT_YES_OR_NO"),
                Arguments.of("政治面貌", "中共党圆", Kind.NOT_A_STANDING, "中共党圆", "中共党员"),
                Arguments.of("学时", "十二", Kind.NOT_A_WHOLE_NUMBER, "十二", "NOT_A_NUMBER"),
                Arguments.of("补助", "1.005", Kind.NOT_MONEY, "1.005", "FINER_THAN_FEN"),
                Arguments.of("荣誉", "记功@2024-01-01;记功", Kind.ITEM_PARTS, "记功", "level@date"),
                Arguments.of("荣誉", "记功@去年", Kind.NOT_A_DATE, "去年", "NOT_A_DATE"),
                Arguments.of("年度考核", "2024=优秀;2024=称职", Kind.ITEM_TWICE, "2024=称职", "2024=优秀"),
                Arguments.of("子女", "小明@2015-06-01@男", Kind.ITEM_PARTS, "小明@2015-06-01@男", "name@born"));
    }

    @ParameterizedTest
    @MethodSource("wrong_cells")
    void a_wrong_cell_is_named_with_row_column_value_and_what_was_expected(
            String heading, String cell, Kind kind, String value, String firstArg) {
        Read<Roster> read = Given.roster("工号,姓名,单位," + heading, "E1,张三,本部,", "", "E2,李四,本部," + cell);
        assertThat(read.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("人员.csv");
            assertThat(problem.row()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.args().getFirst()).isEqualTo(firstArg);
        });
        assertThat(read.isGood()).isFalse();
        assertThatThrownBy(read::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_choice_tells_all_its_words_in_the_language_of_the_wrong_one() {
        Read<Roster> chinese = Given.roster("code,name,unit,gender", "E1,张三,本部,楠");
        Read<Roster> english = Given.roster("code,name,unit,gender", "E1,张三,本部,mal");
        assertThat(chinese.errors().getFirst().args()).containsExactly("", "男", "女");
        assertThat(english.errors().getFirst().args()).containsExactly("male", "male", "female");
    }

    @Test
    void all_errors_of_a_file_are_reported_in_one_run() {
        Read<Roster> read = Given.roster(
                "工号,姓名,单位,性别,外派起,外派止,出生日期,参加工作日期",
                "E1,,本部/财务处,X,,,,",
                "E1,李四,本部//一科,女,2026-02-01,2026-01-31,1990-01-01,1989-12-31",
                ",王五,,男,,,,昨天");
        assertThat(read.errors())
                .extracting(DataProblem::row, DataProblem::column, DataProblem::kind)
                .containsExactly(
                        tuple(2L, "姓名", Kind.VALUE_MISSING),
                        tuple(2L, "性别", Kind.NOT_A_CHOICE),
                        tuple(3L, "单位", Kind.UNIT_PART_EMPTY),
                        tuple(3L, "外派止", Kind.DAYS_BACKWARDS),
                        tuple(3L, "参加工作日期", Kind.DAYS_BACKWARDS),
                        tuple(3L, "工号", Kind.CODE_TWICE),
                        tuple(4L, "工号", Kind.VALUE_MISSING),
                        tuple(4L, "单位", Kind.VALUE_MISSING),
                        tuple(4L, "参加工作日期", Kind.NOT_A_DATE));
        assertThat(read.errors().get(5).args()).containsExactly("2");
        assertThat(read.errors().get(3).args()).containsExactly("外派起", "2026-02-01");
    }

    @Test
    void a_day_may_equal_the_day_it_must_not_precede() {
        assertThat(Given.roster("工号,姓名,单位,外派起,外派止", "E1,张三,本部,2026-02-01,2026-02-01")
                        .errors())
                .isEmpty();
    }

    @Test
    void required_columns_are_missed_with_the_heading_that_may_have_been_meant() {
        Read<Roster> read = Given.roster("cod,姓名", "E1,张三");
        assertThat(read.errors())
                .containsExactly(
                        new DataProblem("人员.csv", 0, "code", "", Kind.COLUMN_MISSING, List.of("工号", "cod")),
                        new DataProblem("人员.csv", 0, "unit", "", Kind.COLUMN_MISSING, List.of("单位", "")));
    }

    @Test
    void two_headings_for_one_field_are_refused() {
        Read<Roster> read = Given.roster("code,name,unit,工号", "E1,张三,本部,E2");
        assertThat(read.errors())
                .containsExactly(new DataProblem("人员.csv", 0, "工号", "", Kind.COLUMN_TWICE, List.of("code")));
    }

    @Test
    void a_heading_that_two_declared_facts_claim_is_refused_with_their_full_names() {
        Vocabulary both = new Vocabulary(
                Given.VOCABULARY.person().with(List.of(new Field("category", Type.TEXT, "类别"))),
                Given.VOCABULARY.unit(),
                Map.of(),
                Map.of());
        Read<Roster> read = RosterReader.read(Given.table("r.csv", "code,name,unit,类别", "E1,张三,本部,机关"), both);
        assertThat(read.errors())
                .containsExactly(new DataProblem(
                        "r.csv", 0, "类别", "", Kind.COLUMN_AMBIGUOUS, List.of("person.category", "unit.kind")));
        Read<Roster> clear = RosterReader.read(Given.table("r.csv", "code,name,unit,unit.kind", "E1,张三,本部,机关"), both);
        assertThat(clear.errors()).isEmpty();
    }

    @Test
    void a_code_that_returns_after_thousands_of_others_still_names_its_first_row() {
        String[] lines = new String[20_002];
        lines[0] = "code,name,unit";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "E" + i + ",张三,本部";
        }
        lines[20_001] = "E7,张三,本部";
        assertThat(Given.roster(lines).errors())
                .containsExactly(new DataProblem("人员.csv", 20_002, "code", "E7", Kind.CODE_TWICE, List.of("8")));
    }

    @Test
    void a_path_deeper_than_any_organisation_is_refused() {
        Read<Roster> read = Given.roster("code,name,unit", "E1,张三," + "a/".repeat(30) + "a");
        assertThat(read.errors())
                .singleElement()
                .returns(Kind.UNIT_TOO_DEEP, DataProblem::kind)
                .returns(List.of("30"), DataProblem::args);
        assertThat(Given.roster("code,name,unit", "E1,张三," + "a/".repeat(29) + "a")
                        .isGood())
                .isTrue();
    }

    @Test
    void more_errors_than_are_kept_are_counted() {
        String[] lines = new String[1501];
        lines[0] = "code,name,unit,gender";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "E" + i + ",张三,本部,?";
        }
        Read<Roster> read = Given.roster(lines);
        assertThat(read.errors()).hasSize(1000);
        assertThat(read.errorCount()).isEqualTo(1500);
        assertThat(read.moreErrors()).isEqualTo(500);
    }

    @Test
    void errors_above_the_place_where_the_file_breaks_are_still_told() {
        Read<Roster> read = Given.roster("code,name,unit,gender", "E1,张三,本部,?", "E2,\"李四,本部,男");
        assertThat(read.errors()).hasSize(1);
        assertThat(read.broken())
                .isNotNull()
                .returns(TableProblem.Kind.UNTERMINATED_QUOTE, b -> b == null ? null : b.kind());
        assertThat(read.isGood()).isFalse();
    }

    @Test
    void a_roster_without_people_is_empty_and_says_so() {
        Read<Roster> read = Given.roster("code,name,unit");
        assertThat(read.get().size()).isZero();
        assertThat(read.notices()).singleElement().returns(Kind.NO_ROWS, DataProblem::kind);
    }

    @Test
    void a_file_that_changes_between_the_passes_is_noticed() {
        String[] third = {"E3,王五,本部"};
        Read<Roster> read = RosterReader.read(
                () -> Given.table("r.csv", "code,name,unit", "E1,张三,本部", third[0])
                        .get(),
                Given.VOCABULARY);
        third[0] = "E4,王五,本部";
        assertThatThrownBy(() -> read.get().people().forEach(p -> {})).isInstanceOf(RosterChanged.class);
        third[0] = "";
        assertThatThrownBy(() -> read.get().people().forEach(p -> {})).isInstanceOf(RosterChanged.class);
    }
}
