package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    @Test
    void english_and_chinese_headers_in_any_order_give_the_same_people() {
        Read<Roster> english = Given.roster(
                "code,name,unit,rank,employment,birth_date,party_member,groups,hardship",
                "E1,张三,本部/财务处,正科级,active,1980-05-06,yes,women;union,yes");
        Read<Roster> chinese =
                Given.roster("困难,群体,政治面貌,出生日期,人员类别,职级,单位,姓名,工号", "是,women；union,中共党员,1980年5月6日,在职,一级主任科员,本部／财务处,张三,Ｅ１");
        assertThat(cells(chinese.get())).isEqualTo(cells(english.get()));
        assertThat(chinese.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Birth Date", "BIRTH_DATE", "ｂｉｒｔｈ＿ｄａｔｅ", "出生 日期", "*出生日期", "person.birth_date"})
    void a_heading_may_differ_by_width_case_and_spaces(String heading) {
        Roster roster =
                Given.roster("code,name,unit," + heading, "E1,张三,本部,1980-05-06").get();
        assertThat(only(roster).day("birth_date")).isEqualTo(LocalDate.of(1980, 5, 6));
    }

    @Test
    void every_cell_format_of_the_design_is_read() {
        Entity person = only(Given.roster(
                        "code,name,unit,honours,appraisals,away,away_from,away_to,allowance,study_hours,children",
                        "E1,张三,本部,记功@2024-03-01;三八红旗手@,2024=优秀;2025@称职,省内,2026.1.5,20260331,1.5万元,12,"
                                + "小明@2015-06-01；小红@")
                .get());
        assertThat(words(person, "honours")).containsExactly("记功@2024-03-01", "三八红旗手@");
        assertThat(person.list("honours")[1].number(0)).isEqualTo(Entity.UNLISTED);
        assertThat(words(person, "appraisals")).containsExactly("2024=优秀", "2025=称职");
        assertThat(person.number(slot("away"))).isEqualTo(1);
        assertThat(person.day("away_from")).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(person.day("away_to")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(person.number(slot("allowance"))).isEqualTo(15_000_00);
        assertThat(person.number(slot("study_hours"))).isEqualTo(12);
        assertThat(words(person, "children")).containsExactly("小明@2015-06-01", "小红@");
    }

    @ParameterizedTest
    @CsvSource({"yes,1", "否,0", "中共党员,1", "中共预备党员,1", "党员,1", "群众,0", "共青团员,0", "民盟盟员,0", "九三学社社员,0", "无党派人士,0"})
    void a_political_standing_says_whether_somebody_is_a_member_of_the_party(String standing, long member) {
        Entity person = only(Given.roster("code,name,unit,party_member", "E1,张三,本部," + standing)
                .get());
        assertThat(person.number(slot("party_member"))).isEqualTo(member);
    }

    @Test
    void an_empty_cell_is_unknown_unless_the_field_says_that_it_means_none() {
        Entity person = only(Given.roster("code,name,unit,rank,away,groups,honours,hardship", "E1,张三,本部,,,,,")
                .get());
        assertThat(person.has("rank")).isFalse();
        assertThat(person.number(slot("away"))).isZero();
        assertThat(person.number(slot("hardship"))).isZero();
        assertThat(person.object(slot("groups"))).isEqualTo(List.of());
        assertThat(person.list("honours")).isEmpty();
        assertThat(person.has("honours")).isTrue();
    }

    @Test
    void a_fact_without_a_column_is_unknown_of_everybody_even_if_empty_would_mean_none() {
        Roster roster = Given.roster("code,name,unit", "E1,张三,本部").get();
        assertThat(only(roster).has("honours")).isFalse();
        assertThat(only(roster).has("away")).isFalse();
        assertThat(roster.columns()).containsExactlyInAnyOrder("code", "name", "unit");
    }

    @Test
    void a_list_may_say_that_it_is_empty() {
        Entity person = only(Given.roster("code,name,unit,hobbies,children", "E1,张三,本部,无,none")
                .get());
        assertThat(person.object(slot("hobbies"))).isEqualTo(List.of());
        assertThat(person.has("children")).isTrue();
    }

    @Test
    void a_year_alone_is_not_a_day_of_1905() {
        Read<Roster> read = Given.roster("code,name,unit,birth_date", "E1,张三,本部,1985");
        assertThat(read.errors())
                .singleElement()
                .returns(DataProblem.Kind.NOT_A_DATE, DataProblem::kind)
                .returns("1985", DataProblem::value);
    }

    @Test
    void a_column_no_pack_declares_is_reported_once_with_what_was_meant() {
        Read<Roster> read = Given.roster("code,name,unit,emploment,身高", "E1,张三,本部,active,170", "E2,李四,本部,active,180");
        assertThat(read.isGood()).isTrue();
        assertThat(read.notices())
                .containsExactly(
                        new DataProblem(
                                "人员.csv", 0, "emploment", "", DataProblem.Kind.COLUMN_UNKNOWN, List.of("employment")),
                        new DataProblem("人员.csv", 0, "身高", "", DataProblem.Kind.COLUMN_UNKNOWN, List.of("")));
    }

    @Test
    void people_can_be_streamed_again_and_again_with_their_units() {
        Roster roster = Given.smallRoster();
        for (int i = 0; i < 2; i++) {
            try (Stream<Entity> people = roster.people()) {
                assertThat(people.map(p -> roster.units().unitOf(p).name())).containsExactly("财务处", "办公室");
            }
        }
        assertThat(roster.size()).isEqualTo(2);
        assertThat(roster.has("E2")).isTrue();
        assertThat(roster.has("E3")).isFalse();
    }

    static Entity only(Roster roster) {
        try (Stream<Entity> people = roster.people()) {
            return people.findFirst().orElseThrow();
        }
    }

    static int slot(String field) {
        return Given.VOCABULARY.person().slot(field);
    }

    static List<List<String>> cells(Roster roster) {
        RosterWriter writer = new RosterWriter(Given.VOCABULARY);
        try (Stream<Entity> people = roster.people()) {
            return people.map(p -> writer.cells(p, roster.units().unitOf(p))).toList();
        }
    }

    private static List<String> words(Entity person, String field) {
        Shape shape = person.shape();
        return List.of(CellWriter.cell(person, shape.slot(field)).split(";", -1));
    }
}
