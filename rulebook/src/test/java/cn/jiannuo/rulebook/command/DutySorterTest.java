package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.table.Tables;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of a year's lines depends on nothing but what they say. */
class DutySorterTest {
    private static final long PLENTY = 100_000_000;
    private static final long LITTLE = 20_000;

    private final PackReader.Result read = PackReader.read(TestPacks.regulations());
    private final Rulebook rulebook =
            Rulebook.of(read.packs().stream().map(Pack::regulation).toList(), read.vocabulary());
    private final LineOrder order = new LineOrder(rulebook);

    @Test
    void lines_that_found_no_room_and_waited_in_files_come_in_the_order_of_lines_that_did() {
        Roster people = people(false);
        List<String> held = lines(people, PLENTY, () -> new CsvText(order), 1);
        assertThat(held).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        assertThat(lines(people, LITTLE, () -> new CsvText(order), 1)).isEqualTo(held);
    }

    @Test
    void people_in_any_order_of_rows_and_on_several_threads_give_the_same_lines() {
        List<String> held = lines(people(false), PLENTY, () -> new CsvText(order), 1);
        assertThat(lines(people(true), PLENTY, () -> new CsvText(order), 1)).isEqualTo(held);
        assertThat(lines(people(true), LITTLE, () -> new CsvText(order), 3)).isEqualTo(held);
    }

    @Test
    void lines_go_by_their_last_day_and_then_by_regulation_rule_and_subject() {
        List<List<String>> keys = lines(people(true), LITTLE, () -> new CsvText(order), 2).stream()
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> List.of(cells.get(9), cells.get(3), cells.get(0), cells.get(5)))
                .toList();
        assertThat(keys)
                .isSortedAccordingTo((a, b) -> IntStream.range(0, 4)
                        .map(i -> a.get(i).compareTo(b.get(i)))
                        .filter(difference -> difference != 0)
                        .findFirst()
                        .orElse(0));
    }

    private List<String> lines(Roster people, long room, Supplier<DutyText> format, int parts) {
        Planner planner = new Planner(
                rulebook,
                WorkCalendar.china(),
                people.units(),
                people.columns(),
                Events.none(),
                Map.of(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
        List<String> lines = new ArrayList<>();
        try (DutySorter sorter = new DutySorter(format, room)) {
            List<LinePart> all =
                    IntStream.range(0, parts).mapToObj(i -> sorter.part()).toList();
            int[] next = {0};
            planner.plan(people.people(), duty -> all.get(next[0]++ % parts).accept(duty));
            sorter.drain(line -> lines.add(line.text()));
            assertThat(sorter.size()).isEqualTo(lines.size());
        }
        return lines;
    }

    private Roster people(boolean shuffled) {
        List<String> rows = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> "J%03d,人%d,本局/第%d处/%d科,科员,active,19%02d-0%d-10"
                        .formatted(i, i, i / 20, i / 7, 60 + i % 40, 1 + i % 9))
                .toList());
        if (shuffled) {
            Collections.shuffle(rows, new Random(7));
        }
        String text = "code,name,unit,rank,employment,birth_date\n" + String.join("\n", rows) + "\n";
        byte[] bytes = text.getBytes(UTF_8);
        return RosterReader.read(() -> Tables.read("人员.csv", new ByteArrayInputStream(bytes)), rulebook.vocabulary())
                .get();
    }
}
