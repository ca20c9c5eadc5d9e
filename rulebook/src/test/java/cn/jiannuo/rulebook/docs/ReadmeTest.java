package cn.jiannuo.rulebook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.command.Jiannuo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first page and the page of commands show is what somebody sees who tries it. */
class ReadmeTest {
    private static final Pattern SHOWN =
            Pattern.compile("^```\\n\\$ \\./jiannuo (.*?)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern YAML = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** A command and what the page says comes of it; {@code …} stands for lines left out. */
    record Shown(String command, List<String> lines) {
        @Override
        public String toString() {
            return command;
        }

        /** What the command says, as far as a {@code grep} behind it lets through. */
        List<String> said() {
            String[] parts = command.split(" \\| grep ", 2);
            List<String> args = Arrays.stream(parts[0].split(" "))
                    .flatMap(ReadmeTest::expanded)
                    .toList();
            StringWriter out = new StringWriter();
            Jiannuo.run(new PrintWriter(out), new PrintWriter(new StringWriter()), args.toArray(String[]::new));
            return out.toString()
                    .lines()
                    .filter(line -> parts.length < 2 || line.contains(parts[1]))
                    .toList();
        }
    }

    private static Stream<String> expanded(String word) {
        if (word.equals("regulations/*/*.md")) {
            return Pages.regulations().stream().map(source -> source.name());
        }
        boolean file = word.startsWith("regulations/") || word.startsWith("examples/");
        return Stream.of(file ? Pages.HOME.resolve(Path.of(word)).toString() : word);
    }

    static Stream<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        Matcher shown = SHOWN.matcher(Pages.text("docs/commands.md"));
        while (shown.find()) {
            all.add(new Shown(shown.group(1), shown.group(2).lines().toList()));
        }
        return all.stream();
    }

    @Test
    void the_page_of_commands_shows_a_check_a_plan_and_an_explanation() {
        assertThat(shown().map(s -> s.command().split(" ", 2)[0])).containsExactly("check", "plan", "explain");
    }

    @ParameterizedTest
    @MethodSource("shown")
    void a_command_says_what_the_page_of_commands_shows(Shown shown) {
        List<String> said = shown.said();
        int from = 0;
        List<String> run = new ArrayList<>();
        for (String line : shown.lines()) {
            if (!line.equals("…")) {
                run.add(line);
                continue;
            }
            from = after(said, run, from);
            run.clear();
        }
        int end = after(said, run, from);
        boolean open = shown.lines().getLast().equals("…");
        assertThat(open || end == said.size())
                .as("nothing follows what is shown")
                .isTrue();
    }

    /** Where the lines behind a run of lines begin. */
    private static int after(List<String> said, List<String> run, int from) {
        if (run.isEmpty()) {
            return from;
        }
        int at = Collections.indexOfSubList(said.subList(from, said.size()), run);
        assertThat(at)
                .as(run + " in\n" + String.join("\n", said.subList(0, Math.min(20, said.size()))))
                .isNotNegative();
        return from + at + run.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tour.md"})
    void the_rules_and_cases_shown_stand_in_a_pack_word_for_word(String page) {
        List<String> pack = Pages.regulations().stream()
                .flatMap(source -> source.content().lines())
                .map(ReadmeTest::plain)
                .toList();
        Matcher yaml = YAML.matcher(Pages.text(page));
        List<String> lines = new ArrayList<>();
        while (yaml.find()) {
            yaml.group(1).lines().map(ReadmeTest::plain).forEach(lines::add);
        }
        assertThat(lines).hasSizeGreaterThan(5);
        lines.removeAll(pack);
        assertThat(lines).isEmpty();
    }

    /** Without comments and the spaces that line things up. */
    private static String plain(String line) {
        return line.replaceFirst("\\s+#.*$", "").strip().replaceAll("\\s+", " ");
    }
}
