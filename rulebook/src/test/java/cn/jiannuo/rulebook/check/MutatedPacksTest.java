package cn.jiannuo.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five packs, damaged at random: whatever stands in a pack, the checker answers with findings and never gives up. */
@Execution(ExecutionMode.CONCURRENT)
class MutatedPacksTest {
    private static final int MUTANTS = 40;
    private static final WorkCalendar CALENDAR = WorkCalendar.china();
    private static final List<Source> PACKS = TestPacks.regulations();
    private static final List<Messages> LANGUAGES =
            Messages.languages().stream().map(Messages::new).toList();
    private static final List<String> NOISE = List.of(
            "\t",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "😀",
            "\uD800",
            "：",
            "“",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&",
            "*",
            "|",
            "#",
            "- ",
            "---",
            "```",
            ": ",
            "figure(",
            "99999999999999999999",
            "-1",
            "0",
            "2026-02-30",
            "9999-12-31",
            "null",
            "person");

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_damaged_pack_is_checked_to_its_end_and_every_finding_has_a_place_and_words(long seed) {
        Random random = new Random(seed);
        Source whole = PACKS.get((int) seed % PACKS.size());
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(whole.content(), random);
            check(new Source(whole.name(), mutant), "seed " + seed + ", mutant " + i);
        }
    }

    private static void check(Source mutant, String which) {
        for (Finding finding : report(mutant, which).findings()) {
            assertThat(finding.place().file()).as(which).isEqualTo(mutant.name());
            assertThat(finding.place().line()).as(which + finding).isPositive();
            assertThat(finding.place().column()).as(which + finding).isPositive();
            for (Messages language : LANGUAGES) {
                assertThat(language.render(finding.message()))
                        .as(which + finding)
                        .isNotBlank();
            }
        }
    }

    private static Report report(Source mutant, String which) {
        try {
            return PackCheck.check(List.of(mutant), CALENDAR);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(which, e);
        }
    }

    /** One to four small damages; the blocks keep most of their sense, so that the later stages are reached too. */
    private static String mutant(String content, Random random) {
        List<String> lines = new ArrayList<>(content.lines().toList());
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages && lines.size() > 3; i++) {
            damage(lines, random);
        }
        return String.join("\n", lines);
    }

    private static void damage(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        int other = Math.min(lines.size() - 1, at + 1 + random.nextInt(3));
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, line.substring(0, column) + pick(random) + line.substring(column));
            case 4 -> lines.set(at, line.substring(0, column));
            case 5 -> lines.set(at, line.replaceFirst("[0-9]+", pick(random)));
            case 6 -> lines.set(at, line.replaceFirst("[a-z]+-[a-z]+", "unheard-of"));
            case 7 -> lines.set(at, line.replaceFirst(": .*", ": " + pick(random)));
            case 8 -> lines.set(at, line.replaceFirst("\\{", "[").replaceFirst("}", "]"));
            default ->
                lines.subList(random.nextInt(50) == 0 ? at : lines.size() - 1, lines.size())
                        .clear();
        }
    }

    private static String pick(Random random) {
        return random.nextInt(4) == 0
                ? Character.toString(0x80 + random.nextInt(0xD000))
                : NOISE.get(random.nextInt(NOISE.size()));
    }
}
