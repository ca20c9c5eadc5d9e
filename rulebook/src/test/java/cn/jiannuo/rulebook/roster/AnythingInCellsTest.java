package cn.jiannuo.rulebook.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever people paste into cells is read or refused, never a crash; and what was accepted survives being written. */
class AnythingInCellsTest {
    private static final List<String> HEADINGS = List.of(
            "code",
            "name",
            "unit",
            "职级",
            "出生日期",
            "政治面貌",
            "群体",
            "荣誉",
            "年度考核",
            "补助",
            "学时",
            "爱好",
            "子女",
            "单位类别",
            "偏远",
            "外派",
            "kind",
            "date",
            "person",
            "费用",
            "guests",
            "医院",
            "relation",
            "until",
            "id",
            "别的");
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "　",
            "本部",
            "/",
            "／",
            "财务处",
            "E1",
            "E2",
            "2024",
            "-",
            "01",
            "-02-30",
            "2024-03-01",
            "=",
            "@",
            "＠",
            ";",
            "；",
            "、",
            "优秀",
            "记功",
            "正处级",
            "是",
            "无",
            "none",
            "1.5万",
            "¥",
            ",",
            "999999999999999999999",
            "-9223372036854775808",
            "\u200B",
            "\uFEFF",
            "\uD840",
            "\uDC00",
            "\uD840\uDC00",
            "\n",
            "\"",
            "\0",
            "群众",
            "机关",
            "住院",
            "结婚",
            "46086",
            "１",
            "*",
            "_");

    @Test
    void random_cells_are_read_or_refused_and_what_is_read_can_be_written_and_read_again() {
        Roster roster = Given.smallRoster();
        for (long seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            List<Map<String, String>> rows = rows(random);
            String name = "seed " + seed;
            Read<Roster> people = EntityText.people(name, rows, Given.VOCABULARY);
            assertThat(people.isGood()).as(name).isEqualTo(people.errors().isEmpty());
            EntityText.events(name, rows, Given.VOCABULARY, roster);
            if (people.isGood()) {
                assertSurvivesWriting(name, people.get());
            }
        }
    }

    @Test
    void random_cells_in_an_otherwise_good_row_survive_writing_when_accepted() {
        int accepted = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Map<String, String> row = new HashMap<>(Map.of("code", "E" + seed, "name", "张三", "unit", "本部"));
            row.put(HEADINGS.get(3 + random.nextInt(13)), cell(random));
            String name = "seed " + seed;
            Read<Roster> read = EntityText.people(name, List.of(row), Given.VOCABULARY);
            if (read.isGood()) {
                accepted++;
                assertSurvivesWriting(name, read.get());
            }
        }
        assertThat(accepted).isBetween(300, 2900);
    }

    private static void assertSurvivesWriting(String name, Roster roster) {
        RosterWriter writer = new RosterWriter(Given.VOCABULARY, roster.columns());
        List<Map<String, String>> written = new ArrayList<>();
        List<List<String>> cells = cells(writer, roster);
        for (List<String> line : cells) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(writer.header().get(i), line.get(i));
            }
            written.add(row);
        }
        Read<Roster> again = EntityText.people(name, written, Given.VOCABULARY);
        assertThat(again.errors()).as(name).isEmpty();
        assertThat(cells(writer, again.get())).as(name).isEqualTo(cells);
    }

    private static List<List<String>> cells(RosterWriter writer, Roster roster) {
        try (Stream<Entity> people = roster.people()) {
            return people.map(p -> writer.cells(p, roster.units().unitOf(p))).toList();
        }
    }

    private static List<Map<String, String>> rows(Random random) {
        List<String> headings = new ArrayList<>(HEADINGS);
        Collections.shuffle(headings, random);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String heading : headings.subList(0, 3 + random.nextInt(HEADINGS.size() - 3))) {
                row.put(heading, cell(random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return cell.toString();
    }

    @Test
    void the_order_of_people_changes_nothing_about_units_and_who_they_are() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String unit = "u" + random.nextInt(3) + "/v" + random.nextInt(3) + (random.nextBoolean() ? "/w" : "");
                rows.add(Map.of("code", "E" + i, "name", "n" + i, "unit", unit));
            }
            String before =
                    summary(EntityText.people("a", rows, Given.VOCABULARY).get());
            Collections.shuffle(rows, random);
            String after =
                    summary(EntityText.people("b", rows, Given.VOCABULARY).get());
            assertThat(after).as("seed " + seed).isEqualTo(before);
        }
    }

    private static String summary(Roster roster) {
        StringBuilder summary = new StringBuilder();
        roster.units()
                .all()
                .forEach(
                        u -> summary.append(u).append(' ').append(u.headcount()).append('\n'));
        try (Stream<Entity> people = roster.people()) {
            people.map(p -> p.text("code") + roster.units().unitOf(p)).sorted().forEach(summary::append);
        }
        return summary.toString();
    }
}
