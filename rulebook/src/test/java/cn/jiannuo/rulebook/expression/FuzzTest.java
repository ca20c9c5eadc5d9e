package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final List<String> PIECES = List.of(
            "person",
            ".",
            "rank",
            "honours",
            "exists",
            "(",
            ")",
            "h",
            ",",
            "'正处级'",
            "\"",
            "'",
            "\\u",
            ">=",
            "==",
            "&&",
            "||",
            "!",
            "-",
            "+",
            "*",
            "/",
            "[",
            "]",
            "{",
            "in",
            "true",
            "1",
            "1.5",
            "CNY",
            "元",
            "figure",
            "visit-days",
            "days",
            "today",
            "date",
            "?",
            ":",
            " ",
            "\n",
            "（",
            "”",
            "consecutive",
            "appraisals",
            "size",
            "filter",
            "on",
            "has",
            "999999999999999999999",
            "\ud83d",
            "\u0000",
            "且");

    @Test
    void random_pieces_never_throw_and_every_problem_lies_within_the_source() {
        long seed = 41;
        Random random = new Random(seed);
        for (int i = 0; i < 60_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                source.append(PIECES.get(random.nextInt(PIECES.size())));
                source.append(random.nextBoolean() ? " " : "");
            }
            read(source.toString(), seed);
        }
    }

    @Test
    void mutated_conditions_never_throw_and_what_is_accepted_can_be_answered() {
        long seed = 43;
        Random random = new Random(seed);
        RandomSource sources = new RandomSource(random, false);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder(sources.condition(2).ours());
            for (int n = random.nextInt(3); n >= 0; n--) {
                mutate(source, random);
            }
            accepted += read(source.toString(), seed) ? 1 : 0;
        }
        assertThat(accepted).isBetween(500, 19_000);
    }

    private static void mutate(StringBuilder source, Random random) {
        int at = random.nextInt(source.length() + 1);
        int end = Math.min(source.length(), at + random.nextInt(4));
        switch (random.nextInt(3)) {
            case 0 -> source.delete(at, end);
            case 1 -> source.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> source.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
    }

    private static boolean read(String source, long seed) {
        try {
            Parsed parsed = Expressions.parse(source, SCOPE);
            if (parsed instanceof Parsed.Refused refused) {
                assertThat(refused.problems())
                        .isNotEmpty()
                        .allMatch(
                                p -> p.offset() >= 0 && p.length() >= 0 && p.offset() + p.length() <= source.length());
                return false;
            }
            Interpreter.value(((Parsed.Accepted) parsed).term(), Fixture.about(Fixture.person()));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + seed + ": " + source, e);
        }
    }

    @Test
    void long_and_deep_sources_never_throw() {
        for (String part :
                List.of("(", "[", "!", "-", "1+", "1*", "person.", "a?b:", "a?", "size(", "x.exists(h,", "1<", "in ")) {
            for (int times : List.of(10, 59, 61, 249, 600, 2_000)) {
                String source = part.repeat(times);
                read(source.substring(0, Math.min(source.length(), Expressions.LONGEST)), 0);
                read(source + "true", 0);
            }
        }
    }
}
