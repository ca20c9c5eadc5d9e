package cn.jiannuo.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.EventReader;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.roster.RosterWriter;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {
    private static final Path ROOT = Path.of("..");

    private final Vocabulary vocabulary = ExampleFiles.vocabulary(ROOT);

    ExampleFilesTest() throws IOException {}

    private static Supplier<Table> file(String name) {
        return () -> Tables.open(ROOT.resolve("examples").resolve(name));
    }

    private Roster roster(String name) {
        Read<Roster> read = RosterReader.read(file(name), vocabulary);
        assertThat(read.errors()).isEmpty();
        assertThat(read.notices()).isEmpty();
        return read.get();
    }

    private Events events(String name) {
        Read<Events> read = EventReader.read(file(name), vocabulary, roster("roster.csv"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.notices()).isEmpty();
        return read.get();
    }

    private List<List<String>> rows(Roster roster) {
        RosterWriter writer = new RosterWriter(vocabulary, roster.columns());
        try (Stream<Entity> people = roster.people()) {
            return people.map(p -> writer.cells(p, roster.units().unitOf(p))).toList();
        }
    }

    @Test
    void the_checked_in_files_are_what_the_generator_makes() throws IOException {
        for (Map.Entry<String, byte[]> made : ExampleFiles.made(vocabulary).entrySet()) {
            assertThat(Files.readAllBytes(ROOT.resolve("examples").resolve(made.getKey())))
                    .as("%s; after changing a story or a pack's field run ExampleFiles.main", made.getKey())
                    .isEqualTo(made.getValue());
        }
    }

    @Test
    void the_roster_reads_without_an_error_or_a_notice() {
        Roster roster = roster("roster.csv");

        assertThat(roster.size()).isEqualTo(128);
        assertThat(roster.units().top()).extracting(unit -> unit.name()).containsExactly(Bureau.NAME);
        assertThat(roster.units().all()).extracting(unit -> unit.level()).contains(1, 2, 3, 4);
    }

    @Test
    void the_workbook_says_the_same_as_the_csv() {
        assertThat(rows(roster("roster.xlsx"))).isEqualTo(rows(roster("roster.csv")));
    }

    @Test
    void the_events_read_without_an_error_or_a_notice() {
        Events events = events("events.csv");

        assertThat(events.all()).hasSizeBetween(250, 400);
        assertThat(events.all()).extracting(e -> e.date().getYear()).containsOnly(Happening.YEAR);
    }

    @Test
    void the_payments_read_without_an_error_or_a_notice() {
        assertThat(events("payments.csv").ofKind("recuperation-payment")).hasSize(10);
    }

    @Test
    void every_field_a_story_fills_arrives_as_a_value() {
        Events events = events("events.csv");
        Staff staff = new Staff();

        for (Happening told : ExampleFiles.year(staff)) {
            assertThat(events.ofKind(told.kind())).as("%s", told).anySatisfy(read -> {
                assertThat(read.date()).isEqualTo(told.date());
                told.fields()
                        .keySet()
                        .forEach(field -> assertThat(read.entity().has(field)).isTrue());
            });
        }
    }

    @Test
    void the_departments_that_the_first_regulation_seats_are_in_the_tree_once() {
        Roster roster = roster("roster.csv");

        for (String seat : List.of("机关党委", "人事教育处", "办公室", "机关服务中心", "工会", "妇委会", "团委", "财务处", "纪检监察室")) {
            assertThat(roster.units().all().stream().filter(unit -> unit.name().equals(seat)))
                    .as(seat)
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.level()).isEqualTo(2));
        }
    }

    @Test
    void the_units_table_has_a_head_count_and_a_kind_for_each_unit() {
        try (Table table = file("units.csv").get()) {
            assertThat(table.header()).containsExactly("单位", "人数", "单位类别");
            List<Row> rows = table.stream().toList();
            assertThat(rows).hasSize(20);
            assertThat(rows).extracting(row -> row.cell(0)).doesNotHaveDuplicates();
            assertThat(rows).allSatisfy(row -> assertThat(row.cell(1)).matches("[1-9]\\d*"));
            assertThat(rows).extracting(row -> row.cell(2)).containsOnly("机关", "事业单位", "企业", "社区", "村");
        }
    }
}
