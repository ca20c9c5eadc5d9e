package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    @Test
    void every_prefix_of_every_path_is_a_unit_with_all_the_people_below_it() {
        UnitTree tree = Given.roster(
                        "code,name,unit",
                        "E1,a,本部/财务处/一科",
                        "E2,b, 本部 / 财务处 ",
                        "E3,c,本部／办公室",
                        "E4,d,分局",
                        "E5,e,本部/财务处/一科")
                .get()
                .units();
        assertThat(tree.all())
                .extracting(Unit::path, Unit::name, Unit::level, Unit::headcount)
                .containsExactly(
                        tuple("分局", "分局", 1, 1L),
                        tuple("本部", "本部", 1, 4L),
                        tuple("本部/办公室", "办公室", 2, 1L),
                        tuple("本部/财务处", "财务处", 2, 3L),
                        tuple("本部/财务处/一科", "一科", 3, 2L));
        assertThat(tree.top()).extracting(Unit::path).containsExactly("分局", "本部");
        Unit section = unit(tree, "本部/财务处/一科");
        assertThat(section.parent()).isSameAs(unit(tree, " 本部／财务处"));
        assertThat(section.isWithin(unit(tree, "本部"))).isTrue();
        assertThat(section.isWithin(unit(tree, "分局"))).isFalse();
        assertThat(section.entity().number(section.entity().shape().slot("headcount")))
                .isEqualTo(2);
        assertThat(section.entity().text("path")).isEqualTo("本部/财务处/一科");
    }

    @Test
    void units_stand_by_code_point_even_beyond_the_basic_plane() {
        UnitTree tree = Given.roster("code,name,unit", "E1,a,\uD840\uDC00科", "E2,b,\uFA11科", "E3,c,a!", "E4,d,a/b")
                .get()
                .units();
        assertThat(tree.all()).extracting(Unit::path).containsExactly("a", "a!", "a/b", "\uFA11科", "\uD840\uDC00科");
    }

    @Test
    void a_fact_of_a_unit_is_inherited_from_the_nearest_unit_above_that_states_it() {
        UnitTree tree = Given.roster(
                        "code,name,unit,单位类别,unit.remote",
                        "E1,a,本部,机关,是",
                        "E2,b,本部/工厂,enterprise,",
                        "E3,c,本部/工厂/一班,,否",
                        "E4,d,本部/工厂/一班,,",
                        "E5,e,分局/一科,,")
                .get()
                .units();
        assertThat(tree.all().stream().map(u -> u + " " + fact(u, "kind") + " " + fact(u, "remote")))
                .containsExactly(
                        "分局 " + Entity.MISSING + " 0",
                        "分局/一科 " + Entity.MISSING + " 0",
                        "本部 0 1",
                        "本部/工厂 1 1",
                        "本部/工厂/一班 1 0");
        assertThat(unit(tree, "本部/工厂").states("kind")).isTrue();
        assertThat(unit(tree, "本部/工厂").states("remote")).isFalse();
    }

    @Test
    void a_unit_fact_stands_under_its_names_label_or_declared_heading() {
        for (String heading : List.of("unit_kind", "unit.kind", "kind", "单位类别", "类别")) {
            Roster roster =
                    Given.roster("code,name,unit," + heading, "E1,a,本部,企业").get();
            assertThat(fact(unit(roster.units(), "本部"), "kind")).as(heading).isEqualTo(1);
            assertThat(roster.columns()).contains("unit.kind");
        }
    }

    @Test
    void two_rows_that_disagree_on_a_fact_of_their_unit_are_both_named() {
        Read<Roster> read =
                Given.roster("code,name,unit,单位类别", "E1,a,本部,机关", "E2,b,本部,", "E3,c,本部,agency", "E4,d,本部,企业");
        assertThat(read.errors())
                .containsExactly(new DataProblem(
                        "人员.csv", 5, "单位类别", "enterprise", Kind.UNIT_FACT_CONFLICT, List.of("本部", "2", "agency")));
    }

    @Test
    void units_that_look_the_same_are_pointed_out() {
        Read<Roster> read = Given.roster("code,name,unit", "E1,a,本部/一科(东)", "E2,b,本部/一科（东）");
        assertThat(read.isGood()).isTrue();
        assertThat(read.notices())
                .containsExactly(
                        new DataProblem("人员.csv", 3, "unit", "本部/一科（东）", Kind.UNIT_ALIKE, List.of("本部/一科(东)")));
    }

    private static Unit unit(UnitTree tree, String path) {
        return Objects.requireNonNull(tree.find(path), path);
    }

    private static long fact(Unit unit, String field) {
        return unit.entity().number(unit.entity().shape().slot(field));
    }
}
