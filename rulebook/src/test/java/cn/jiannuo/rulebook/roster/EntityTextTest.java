package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntityTextTest {

    @Test
    void an_example_states_only_what_matters_and_the_rest_is_none_or_unknown() {
        Roster roster = EntityText.people(
                        "example 1",
                        List.of(
                                Map.of("code", "E1", "姓名", "张三", "unit", "本部/财务处", "职级", "正处级"),
                                Map.of("code", "E2", "姓名", "李四", "unit", "本部", "unit.kind", "机关", "away", "省内")),
                        Given.VOCABULARY)
                .get();
        Entity first = RosterReaderTest.only(roster);
        assertThat(first.number(RosterReaderTest.slot("away"))).isZero();
        assertThat(first.has("honours")).isTrue();
        assertThat(first.has("gender")).isFalse();
        Entity unit = roster.units().unitOf(first).entity();
        assertThat(unit.number(unit.shape().slot("kind"))).isZero();
        assertThat(unit.number(unit.shape().slot("remote"))).isZero();
    }

    @Test
    void wrong_texts_are_told_like_wrong_cells() {
        Read<Roster> read = EntityText.people(
                "example 2",
                List.of(
                        Map.of("code", "E1", "name", "张三", "unit", "本部"),
                        Map.of("code", "E2", "name", "李四", "unit", "本部", "rank", "正科及")),
                Given.VOCABULARY);
        assertThat(read.errors())
                .extracting(
                        DataProblem::file,
                        DataProblem::row,
                        DataProblem::column,
                        DataProblem::kind,
                        p -> p.args().getFirst())
                .containsExactly(tuple("example 2", 2L, "rank", Kind.NOT_A_CHOICE, "正科级"));
    }

    @Test
    void events_of_an_example_are_checked_against_its_people() {
        Read<Events> good = EntityText.events(
                "example",
                List.of(Map.of("kind", "住院", "date", "2026-03-05", "person", "E1", "费用", "20元")),
                Given.VOCABULARY,
                Given.smallRoster());
        assertThat(good.get().ofPerson("E1")).extracting(Event::id).containsExactly("hospitalised@2026-03-05#1");
        Read<Events> bad = EntityText.events(
                "example",
                List.of(Map.of("kind", "住院", "date", "2026-03-05", "person", "E7")),
                Given.VOCABULARY,
                Given.smallRoster());
        assertThat(bad.errors()).extracting(DataProblem::kind).containsExactly(Kind.UNKNOWN_PERSON);
    }

    @Test
    void a_single_entity_of_any_shape_is_read_with_its_required_fields() {
        Read<Entity> child =
                EntityText.parse(Given.CHILD, Map.of("姓名", "小明", "child.born", "2015.6.1"), List.of("name"), "form");
        assertThat(CellWriter.cell(child.get(), 1)).isEqualTo("2015-06-01");
        Read<Entity> nameless = EntityText.parse(Given.CHILD, Map.of("出生", "2015.6.1"), List.of("name"), "form");
        assertThat(nameless.errors()).extracting(DataProblem::kind).containsExactly(Kind.COLUMN_MISSING);
        Read<Entity> blank = EntityText.parse(Given.CHILD, Map.of("name", " ", "born", "?"), List.of("name"), "form");
        assertThat(blank.errors())
                .extracting(DataProblem::kind)
                .containsExactlyInAnyOrder(Kind.VALUE_MISSING, Kind.NOT_A_DATE);
    }

    @Test
    void a_unit_named_only_by_those_below_it_is_found() {
        Roster roster = EntityText.people(
                        "example", List.of(Map.of("code", "E1", "name", "张三", "unit", "本部/财务处/一科")), Given.VOCABULARY)
                .get();
        assertThat(Objects.requireNonNull(roster.units().find("本部/财务处")).headcount())
                .isEqualTo(1);
    }
}
