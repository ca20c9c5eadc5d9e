package cn.jiannuo.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything an author can get wrong in a pack is found where it stands, and said with the nearest right name. */
class BrokenPacksTest {
    private static final Source WHOLE = TestPacks.resource("whole/2026-01-01.md");
    private static final List<Messages> LANGUAGES =
            Messages.languages().stream().map(Messages::new).toList();

    /** One line of {@code breakages.txt}. */
    record Breakage(String title, String find, String replace, String key, String named, String where) {
        static Breakage of(String line) {
            String[] parts = line.split("(?<=\\s)\\|(?=\\s|$)", -1);
            String[] change = parts[1].substring(1, parts[1].length() - 1).split(" ⇒ ", -1);
            return new Breakage(
                    parts[0].strip(),
                    change[0].replace("⏎", "\n"),
                    change[1].replace("⏎", "\n"),
                    parts[2].strip(),
                    parts[3].strip(),
                    parts[4].strip().replace("⏎", "\n"));
        }

        @Override
        public String toString() {
            return title;
        }

        /** The pack with the change, and the mark still in it. */
        String marked() {
            String text = WHOLE.content();
            assertThat(text).as("found in the pack: " + title).contains(find);
            int at = text.indexOf(find);
            return text.substring(0, at) + replace + text.substring(at + find.length());
        }
    }

    static Stream<Breakage> breakages() {
        return TestPacks.resource("breakages.txt")
                .content()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Breakage::of);
    }

    @Test
    void the_pack_that_the_breakages_break_is_whole() {
        assertThat(PackReader.read(List.of(WHOLE)).findings()).isEmpty();
        assertThat(breakages()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void a_broken_pack_is_refused_where_it_is_broken_and_the_right_name_is_said(Breakage breakage) {
        String marked = breakage.marked();
        String broken = marked.replace("¤", "");
        List<Finding> findings =
                PackReader.read(List.of(new Source(WHOLE.name(), broken))).findings();
        List<Finding> found = findings.stream()
                .filter(f -> f.message().key().equals(breakage.key()) && says(f, breakage.named()))
                .toList();
        assertThat(found).as(breakage + " in " + findings).isNotEmpty();
        assertThat(found).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR));
        String place = place(marked, broken, breakage.where());
        if (!place.isEmpty()) {
            assertThat(found.stream()
                            .map(f -> f.place().line() + ":" + f.place().column()))
                    .as(breakage + " in " + findings)
                    .contains(place);
        }
        for (Messages language : LANGUAGES) {
            assertThat(findings)
                    .allSatisfy(f -> assertThat(language.render(f.message())).doesNotContain("{0", "{1", "{2", "[["));
        }
    }

    private static boolean says(Finding finding, String name) {
        return Messages.chinese().render(finding.message()).contains(name)
                || finding.message().args().stream().anyMatch(a -> a.toString().equals(name));
    }

    /** Line and column of the mark, or of the text that says where. */
    private static String place(String marked, String broken, String where) {
        int mark = marked.indexOf('¤');
        int at = mark >= 0 ? mark : where.isEmpty() ? -1 : broken.indexOf(where);
        if (at < 0) {
            assertThat(where).as("not in the pack").isEmpty();
            return "";
        }
        long line = broken.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - broken.lastIndexOf('\n', at - 1);
        return String.format(Locale.ROOT, "%d:%d", line, column);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        String windows = "\uFEFF" + WHOLE.content().replace("\n", "\r\n");
        assertThat(PackReader.read(List.of(new Source(WHOLE.name(), windows))).findings())
                .isEmpty();
    }

    @Test
    void an_empty_file_a_blank_one_and_one_of_noise_are_refused() {
        for (String content : List.of("", "\n\n", "\u0000\u0001", "# 标题", "---\n---", "---\n---\n")) {
            PackReader.Result result = PackReader.read(List.of(new Source("a.md", content)));
            assertThat(result.hasErrors()).as(content).isTrue();
        }
    }

    @Test
    void thousands_of_brackets_are_refused_and_not_followed() {
        for (String deep : List.of("[".repeat(20_000), "{a: ".repeat(5_000), "- ".repeat(5_000), ">".repeat(20_000))) {
            String content = WHOLE.content().replace("tell: [hr]", "tell: " + deep);
            assertThat(PackReader.read(List.of(new Source(WHOLE.name(), content)))
                            .hasErrors())
                    .isTrue();
        }
    }

    @Test
    void two_packs_that_rank_the_same_ladder_differently_are_refused() {
        Source other = new Source(
                "2026-02-01.md",
                WHOLE.content()
                        .replace("regulation: whole", "regulation: other")
                        .replace("2026-01-01", "2026-02-01")
                        .replace("[嘉奖, 记功, 记大功]", "[记功, 嘉奖, 记大功]"));
        assertThat(PackReader.read(List.of(WHOLE, other)).findings())
                .extracting(f -> f.place().file() + ":" + f.place().line() + " "
                        + f.message().key())
                .containsExactly("2026-02-01.md:16 ladder.differs");
    }

    @Test
    void two_packs_that_type_the_same_field_differently_are_refused() {
        Source other =
                TestPacks.sample("2026-02-01", "", "event: hospitalised\nname: 住院\nfields: {days: {type: text}}");
        assertThat(PackReader.read(List.of(WHOLE, other)).findings())
                .extracting(f -> f.place().file() + " " + f.message().key())
                .contains("2026-02-01.md field.differs");
    }
}
