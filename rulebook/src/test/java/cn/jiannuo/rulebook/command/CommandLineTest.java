package cn.jiannuo.rulebook.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.command.Shell.Said;
import cn.jiannuo.rulebook.read.TestPacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script may rely on: exit codes, columns and order of the CSV, where errors go and what they name. */
@ResourceLock("System.in")
class CommandLineTest {
    private static final String OFFICE = TestPacks.files().stream()
            .map(Path::toString)
            .filter(f -> f.contains("harmonious"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    private Shell shell = new Shell(folder);
    private String roster = "";
    private String events = "";

    @BeforeEach
    void files() {
        shell = new Shell(folder);
        roster = shell.file(
                "人员.csv",
                "code,name,unit,employment,birth_date",
                "a01,王秀兰,本部/财务处,active,1970-03-02",
                "a02,李卫国,本部/工会,active,1980-02-29",
                "a03,张敏,本部/人事教育处,active,1975-10-05");
        events = shell.file("事件.csv", "kind,date,person,relation", "hospitalised,2026-09-24,a01,parent");
    }

    private List<String> plan(String... more) {
        List<String> args = new ArrayList<>(
                List.of("plan", OFFICE, "--roster", roster, "--from", "2026-01-01", "--to", "2026-12-31"));
        args.addAll(List.of(more));
        return args;
    }

    private List<String> csv(String... more) {
        List<String> args = plan("--format", "csv", "--events", events);
        args.addAll(List.of(more));
        Said said = shell.run(args);
        assertThat(said.code()).as(said.err()).isZero();
        return said.lines();
    }

    @Test
    void the_columns_of_the_csv_are_a_promise() {
        assertThat(csv().getFirst())
                .isEqualTo("rule,clause,covers,regulation,occasion,subject,seats,units,starts,due,amount,currency");
    }

    @Test
    void a_hospital_stay_is_one_line_with_its_seats_and_their_units() {
        assertThat(csv().stream().filter(l -> l.startsWith("hospital-visit")))
                .containsExactly("hospital-visit,illness,A7,harmonious-office,hospitalised@2026-09-24#1,a01,"
                        + "union;party-committee-office;hr;office;department(person),本部/工会;;本部/人事教育处;;本部/财务处,"
                        + "2026-09-24,2026-10-09,,");
    }

    @Test
    void duties_stand_in_order_of_due_regulation_rule_and_subject() {
        List<String> lines = csv();
        List<List<String>> keys = lines.subList(1, lines.size()).stream()
                .map(l -> l.split(",", -1))
                .map(c -> List.of(c[9], c[3], c[0], c[5]))
                .toList();
        List<List<String>> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing((List<String> k) -> k.get(0))
                .thenComparing(k -> k.get(1))
                .thenComparing(k -> k.get(2))
                .thenComparing(k -> k.get(3)));
        assertThat(keys).isEqualTo(sorted).hasSizeGreaterThan(25);
    }

    @Test
    void the_same_bytes_come_whatever_the_order_of_packs_and_rows_and_the_number_of_threads() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            people.add(
                    "p" + i + ",职工" + i + ",本部/处" + i % 7 + ",active,19" + (60 + i % 40) + "-0" + (1 + i % 9) + "-11");
        }
        List<String> packs =
                new ArrayList<>(TestPacks.files().stream().map(Path::toString).toList());
        String one = whole(people, packs, "1");
        Collections.reverse(people);
        Collections.reverse(packs);
        assertThat(whole(people, packs, "3")).isEqualTo(one);
    }

    private String whole(List<String> people, List<String> packs, String threads) {
        List<String> lines = new ArrayList<>(List.of("code,name,unit,employment,birth_date"));
        lines.addAll(people);
        List<String> args = new ArrayList<>(List.of("plan", "--format", "csv", "--threads", threads));
        args.addAll(List.of("--from", "2026-03-01", "--to", "2026-03-10"));
        args.addAll(List.of("--roster", shell.file("很多人.csv", lines.toArray(String[]::new))));
        args.addAll(packs);
        Said said = shell.run(args);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.lines()).hasSizeGreaterThan(20);
        return said.out();
    }

    @Test
    void an_own_figure_changes_the_amounts_that_come_from_it_and_no_other_line() {
        List<String> before = csv();
        List<String> after = csv("--figure", "birthday-cap=450");
        assertThat(before).anyMatch(l -> l.startsWith("birthday-greeting,"));
        assertThat(after)
                .isEqualTo(before.stream()
                        .map(l -> l.startsWith("birthday-greeting,") ? l.replace("300.00,CNY", "450.00,CNY") : l)
                        .toList())
                .isNotEqualTo(before);
    }

    @Test
    void a_roster_may_come_from_standard_input() {
        List<String> args = plan("--format", "csv");
        args.set(args.indexOf(roster), "-");
        Said said = shell.runReading("code,name,unit\na01,王秀兰,本部\n", args);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.lines()).hasSizeGreaterThan(10);
    }

    @Test
    void a_pack_may_come_from_standard_input() {
        Said said = shell.runReading(TestPacks.resource("whole/2026-01-01.md").content(), List.of("check", "-q", "-"));
        assertThat(said.code()).as("its examples are missing").isEqualTo(1);
        assertThat(said.err()).contains("-:").doesNotContain("Exception");
    }

    @Test
    void a_sound_pack_from_standard_input_passes_with_its_examples() {
        String pack = TestPacks.resource("petitions/2022-05-01.md").content();
        Said said = shell.runReading(pack, List.of("check", "-"));
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.lines().getFirst()).contains("《", "》").endsWith("  -");
        assertThat(said.lines().getLast()).isEqualTo("全部通过。");
    }

    @Test
    void standard_input_with_nothing_in_it_is_refused() {
        Said said = shell.runReading("", List.of("check", "-"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("-:1:1: ");
    }

    @Test
    void nothing_is_coloured_away_from_a_terminal() {
        Said table = shell.run(plan("--events", events));
        assertThat(table.code()).isZero();
        assertThat(table.out() + table.err()).doesNotContain("\u001B[");
        assertThat(shell.run(List.of("check", OFFICE)).out()).doesNotContain("\u001B[");
        assertThat(shell.run(List.of("--help")).out()).doesNotContain("\u001B[");
    }

    @Test
    void a_broken_roster_ends_with_one_and_names_file_row_column_and_value_on_standard_error() {
        String broken = shell.file("坏.csv", "code,name,unit,birth_date", "a01,王秀兰,本部,1970-13-02");
        List<String> args = plan("--format", "csv");
        args.set(args.indexOf(roster), broken);
        Said said = shell.run(args);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("坏.csv", "第 2 行", "birth_date", "1970-13-02");
    }

    @Test
    void an_event_of_somebody_unknown_ends_with_one() {
        String wrong = shell.file("事.csv", "kind,date,person", "hospitalised,2026-09-24,a99");
        Said said = shell.run(plan("--events", wrong));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("事.csv", "a99");
    }

    @Test
    void a_broken_pack_ends_with_one_and_says_where() {
        String whole = TestPacks.resource("whole/2026-01-01.md").content();
        String pack = shell.file("坏.md", whole.replace("tell: [hr]", "tel: [hr]"));
        Said said = shell.run(List.of("check", pack));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("坏.md:47:1", "tel", "tell");
        List<String> args = plan();
        args.set(1, pack);
        assertThat(shell.run(args).code()).isEqualTo(1);
    }

    @Test
    void a_wrong_call_ends_with_two_and_says_so_on_standard_error() {
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("chek", OFFICE),
                List.of("check"),
                List.of("check", "--nonsense", OFFICE),
                List.of("check", folder.resolve("没有.md").toString()),
                List.of("check", folder.toString()),
                List.of("plan", OFFICE),
                plan("--format", "pdf"),
                plan("--figure", "birthday-cup=3"),
                plan("--figure", "birthday-cap=多"),
                plan("--lang", "fr"),
                plan("--threads", "many"))) {
            Said said = shell.run(args);
            assertThat(said.code()).as(args.toString()).isEqualTo(2);
            assertThat(said.err()).as(args.toString()).isNotBlank().doesNotContain("\tat ");
            assertThat(said.out()).as(args.toString()).isEmpty();
        }
    }

    @Test
    void a_period_that_ends_before_it_begins_is_a_wrong_call() {
        List<String> args = plan();
        args.set(args.indexOf("2026-12-31"), "2025-12-31");
        assertThat(shell.run(args).code()).isEqualTo(2);
        args.set(args.indexOf("2025-12-31"), "2026-02-30");
        assertThat(shell.run(args).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "judge", "allocate", "explain", "diff"})
    void every_verb_has_help_in_three_languages(String verb) {
        for (String language : List.of("zh-CN", "zh-TW", "en")) {
            Said said = shell.run(List.of(verb, "--lang=" + language, "--help"));
            assertThat(said.code()).as(language + said.err()).isZero();
            assertThat(said.out()).as(language).contains("jiannuo " + verb).hasSizeGreaterThan(200);
            assertThat(said.err()).as(language).isEmpty();
        }
    }

    @Test
    void the_packs_of_the_repository_end_with_zero() {
        List<String> call = new ArrayList<>(List.of("check", "-q"));
        TestPacks.files().forEach(file -> call.add(file.toString()));
        Said said = shell.run(call);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }
}
