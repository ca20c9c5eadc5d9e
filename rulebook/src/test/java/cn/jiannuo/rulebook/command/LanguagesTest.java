package cn.jiannuo.rulebook.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.command.Shell.Said;
import cn.jiannuo.rulebook.read.TestPacks;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line speaks one language at a time; what comes from a pack stays as the pack says it. */
class LanguagesTest {
    private static final List<String> HELP = List.of("help.properties", "help_zh_TW.properties", "help_en.properties");

    /** A mark of Chinese punctuation that our own words stand beside: not within a title or a name from a pack. */
    private static final String FOREIGN_MARK = "[A-Za-z0-9.] ?[，、；：＝　]|[，、；：＝　] ?[A-Za-z0-9¥]";

    @TempDir
    private Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private static Map<String, String> help(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Jiannuo.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    @Test
    void every_line_of_help_is_written_in_three_languages() {
        assertThat(help(HELP.getFirst()).keySet()).hasSizeGreaterThan(50);
        assertThat(HELP)
                .allSatisfy(file -> assertThat(help(file).keySet())
                        .as(file)
                        .isEqualTo(help(HELP.getFirst()).keySet()));
    }

    @Test
    void traditional_help_has_no_simplified_characters() {
        assertThat(help("help_zh_TW.properties"))
                .allSatisfy((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern("[办该这么东写给数额单规条则费员议预设输读对错谁钱请为说话开关应处个线页够诺让]"));
        assertThat(shell.run(List.of("plan", "--lang", "zh-TW", "--help")).out())
                .contains("名冊", "標準輸入")
                .doesNotContain("花名册");
    }

    static Stream<List<String>> calls() {
        String pack = TestPacks.files().stream()
                .map(Path::toString)
                .filter(f -> f.contains("recuperation"))
                .findFirst()
                .orElseThrow();
        Path examples = Path.of("..", "examples");
        String roster = examples.resolve("roster.csv").toString();
        return Stream.of(
                List.of("check", pack),
                List.of(
                        "judge",
                        pack,
                        "--roster",
                        roster,
                        "--cases",
                        examples.resolve("payments.csv").toString()),
                List.of("judge", pack, "--roster", roster, "--person", "all", "--on", "2026-05-01"),
                List.of(
                        "allocate",
                        pack,
                        "--units",
                        examples.resolve("units.csv").toString(),
                        "--on",
                        "2026-03-01"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void lists_and_errors_in_english_have_english_punctuation(List<String> call) {
        List<String> english = new ArrayList<>(call);
        english.addAll(List.of("--lang", "en"));
        Said said = shell.run(english);
        assertThat(said.code()).as(said.err()).isNotEqualTo(Exit.USAGE);
        assertThat(said.lines()).hasSizeGreaterThan(8);
        assertThat((said.out() + said.err()).lines()).noneMatch(line -> line.matches(".*(" + FOREIGN_MARK + ").*"));
    }

    @Test
    void errors_in_english_have_english_punctuation() {
        String pack = shell.file(
                "broken.md", TestPacks.resource("whole/2026-01-01.md").content().replace("tell: [hr]", "tel: [hr]"));
        assertThat(shell.run(List.of("check", "-q", "--lang", "en", pack)).err())
                .contains("broken.md:47:1: error: ")
                .doesNotContain("：");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan --from soon                | --from    | soon  | 2026-01-01
            plan --threads many             | --threads | many  | 2
            plan --figure relief-cap        | --figure  | relief-cap | relief-cap=1200
            plan --seat union               | --seat    | union | union=局机关/工会
            plan --format pdf               | --format  | pdf   | table、csv、json
            judge --on 2026-13-01           | --on      | 2026-13-01 | 2026-01-01
            """)
    void a_value_that_is_not_understood_is_answered_with_one_that_would_be(
            String call, String option, String value, String example) {
        Said said = shell.run(List.of(call.split(" ")));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("“" + option + "”的值“" + value + "”", "应当像 " + example + "。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "check", "judge", "allocate", "explain", "diff"})
    void what_is_missing_is_said_without_the_words_of_programmers(String verb) {
        Said said = shell.run(List.of(verb));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("还缺：", "制度文件").doesNotContainPattern("[A-Z]{2,}");
    }

    @Test
    void a_plan_for_people_shows_no_word_of_the_pack_language() {
        List<String> call = new ArrayList<>(List.of("plan", "--from", "2026-01-01", "--to", "2026-12-31"));
        call.addAll(List.of("--roster", "../examples/roster.csv", "--events", "../examples/events.csv"));
        TestPacks.files().forEach(file -> call.add(file.toString()));
        Said said = shell.run(call);
        assertThat(said.lines()).hasSizeGreaterThan(1000).noneMatch(line -> line.matches(".*[a-z]{3}.*"));
    }
}
