package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void kinds_are_known_by_name_and_by_label_and_events_stand_by_day_then_row() {
        Events events = Given.events(
                        "事件,日期,工号,单位,关系,说明,截止日期,费用,医院",
                        "住院,2026-03-05,E1,,配偶,手术,2026-03-09,1200.50,省人民医院",
                        "wedding,2026-03-01,E2,,,,,,",
                        "座谈会,2026-03-05,,本部／财务处,,,,,")
                .get();
        assertThat(events.all())
                .extracting(Event::id, Event::row, Event::kind)
                .containsExactly(
                        tuple("wedding@2026-03-01#1", 3L, "wedding"),
                        tuple("hospitalised@2026-03-05#1", 2L, "hospitalised"),
                        tuple("symposium@2026-03-05#1", 4L, "symposium"));
        assertThat(events.ofUnit("本部/财务处")).extracting(Event::kind).containsExactly("symposium");
        assertThat(events.ofKind("wedding")).extracting(Event::person).containsExactly("E2");
        assertThat(events.ofPerson("E1")).singleElement().satisfies(event -> {
            assertThat(event.date()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(event.entity().text("kind")).isEqualTo("hospitalised");
            assertThat(event.entity().text("hospital")).isEqualTo("省人民医院");
            assertThat(event.entity().number(event.shape().slot("cost"))).isEqualTo(1200_50);
            assertThat(event.entity().number(event.shape().slot("relation"))).isEqualTo(1);
            assertThat(event.entity().day("until")).isEqualTo(LocalDate.of(2026, 3, 9));
        });
        assertThat(events.ofPerson("E9")).isEmpty();
    }

    @Test
    void ids_count_only_rows_that_are_alike_so_unrelated_rows_rename_nothing() {
        List<String> alone = ids("wedding,2026-03-01,E1", "wedding,2026-03-01,E1");
        List<String> among = ids(
                "hospitalised,2026-03-01,E1",
                "wedding,2026-03-01,E1",
                "wedding,2026-03-01,E2",
                "wedding,2026-03-02,E1",
                "wedding,2026-03-01,E1");
        assertThat(alone).containsExactly("wedding@2026-03-01#1", "wedding@2026-03-01#2");
        assertThat(among)
                .containsExactly(
                        "hospitalised@2026-03-01#1",
                        "wedding@2026-03-01#1",
                        "wedding@2026-03-01#1",
                        "wedding@2026-03-01#2",
                        "wedding@2026-03-02#1");
    }

    private static List<String> ids(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "kind,date,person";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Given.events(lines).get().all().stream().map(Event::id).toList();
    }

    @Test
    void a_table_may_keep_its_own_ids_but_each_only_once() {
        Read<Events> good = Given.events("id,kind,date", "S-7,symposium,2026-03-01", ",symposium,2026-03-01");
        assertThat(good.get().all()).extracting(Event::id).containsExactly("S-7", "symposium@2026-03-01#1");
        Read<Events> bad = Given.events(
                "id,kind,date",
                "S-7,symposium,2026-03-01",
                "S-7,symposium,2026-03-02",
                ",symposium,2026-03-01",
                "symposium@2026-03-01#1,symposium,2026-03-09");
        assertThat(bad.errors())
                .extracting(DataProblem::row, DataProblem::kind, DataProblem::value, DataProblem::args)
                .containsExactly(
                        tuple(3L, Kind.EVENT_ID_TWICE, "S-7", List.of("2")),
                        tuple(5L, Kind.EVENT_ID_TWICE, "symposium@2026-03-01#1", List.of("4")));
    }

    @Test
    void all_that_is_wrong_with_events_is_reported_in_one_run() {
        Read<Events> read = Given.events(
                "kind,date,person,unit,relation,until,费用,guests",
                "hospitalized,2026-03-05,E1,,,,,",
                "住院,,E11,,,,,",
                "结婚,2026-03-05,E1,本部/财务科,,,,",
                "住院,2026-03-05,E1,,,2026-03-04,,3",
                "座谈会,2026-03-05,,,,,20,",
                ",2026-03-05,E1,,朋友,,,");
        assertThat(read.errors())
                .extracting(
                        DataProblem::row,
                        DataProblem::column,
                        DataProblem::kind,
                        DataProblem::value,
                        p -> p.args().getFirst())
                .containsExactly(
                        tuple(2L, "kind", Kind.UNKNOWN_KIND, "hospitalized", "hospitalised"),
                        tuple(3L, "date", Kind.VALUE_MISSING, "", "日期"),
                        tuple(3L, "person", Kind.UNKNOWN_PERSON, "E11", "E1"),
                        tuple(4L, "unit", Kind.UNKNOWN_UNIT, "本部/财务科", "本部/财务处"),
                        tuple(5L, "until", Kind.DAYS_BACKWARDS, "2026-03-04", "date"),
                        tuple(5L, "guests", Kind.FIELD_OF_OTHER_KIND, "3", "hospitalised"),
                        tuple(6L, "费用", Kind.FIELD_OF_OTHER_KIND, "20", "symposium"),
                        tuple(7L, "kind", Kind.VALUE_MISSING, "", "事件"),
                        tuple(7L, "relation", Kind.NOT_A_CHOICE, "朋友", ""));
        assertThat(read.errors().get(5).args()).containsExactly("hospitalised", "wedding");
        assertThat(read.errors().get(6).args()).containsExactly("symposium", "hospitalised", "wedding");
    }

    @Test
    void kind_and_date_must_have_a_column_and_unknown_columns_are_told() {
        Read<Events> read = Given.events("种类,until,hospitl", "住院,2026-03-05,x");
        assertThat(read.errors())
                .containsExactly(
                        new DataProblem("事件.csv", 0, "kind", "", Kind.COLUMN_MISSING, List.of("事件", "")),
                        new DataProblem("事件.csv", 0, "date", "", Kind.COLUMN_MISSING, List.of("日期", "")));
        assertThat(read.notices())
                .extracting(DataProblem::column, p -> p.args().getFirst())
                .containsExactly(tuple("种类", ""), tuple("hospitl", "hospital"));
    }

    @Test
    void two_headings_for_one_field_are_refused_once() {
        Read<Events> read = Given.events("kind,date,日期", "座谈会,2026-03-05,2026-03-06");
        assertThat(read.errors())
                .containsExactly(new DataProblem("事件.csv", 0, "日期", "", Kind.COLUMN_TWICE, List.of("date")));
    }
}
