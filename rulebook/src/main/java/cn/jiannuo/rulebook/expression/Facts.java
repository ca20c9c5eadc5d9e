package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What compiled conditions call to read facts. The facts of an absent entity are missing. */
final class Facts {
    private Facts() {}

    static long number(@Nullable Entity entity, int slot) {
        return entity == null ? MISSING : entity.number(slot);
    }

    static @Nullable String text(@Nullable Entity entity, int slot) {
        return entity == null ? null : (String) entity.object(slot);
    }

    static Entity @Nullable [] list(@Nullable Entity entity, int slot) {
        return entity == null ? null : (Entity[]) entity.object(slot);
    }

    static long size(@Nullable Entity entity, int slot) {
        return entity == null ? MISSING : Evaluation.size(entity.object(slot));
    }

    static int known(@Nullable Entity entity, int slot) {
        return Truth.of(entity != null && (entity.number(slot) != MISSING || entity.object(slot) != null));
    }

    static int contains(@Nullable Entity entity, int slot, @Nullable String text) {
        return entity != null && text != null && entity.object(slot) instanceof List<?> texts
                ? Truth.of(texts.contains(text))
                : Truth.UNKNOWN_CODE;
    }

    static int among(@Nullable String text, Set<String> words) {
        return text == null ? Truth.UNKNOWN_CODE : Truth.of(words.contains(text));
    }

    /** Whether a number is one of some, in ascending order. */
    static int among(long number, long[] sorted) {
        return number == MISSING ? Truth.UNKNOWN_CODE : Truth.of(Arrays.binarySearch(sorted, number) >= 0);
    }

    /**
     * Whether a choice field holds one of some words.
     *
     * @param options bit n for the option with index n
     * @param others words outside the options
     */
    static int oneOf(@Nullable Entity entity, int slot, long[] options, Set<String> others) {
        long held = number(entity, slot);
        if (held >= 0) {
            return (int) (options[(int) held >> 6] >>> held & 1);
        }
        boolean listed = held == Entity.UNLISTED
                && entity != null
                && entity.object(slot) instanceof String word
                && others.contains(word);
        return listed ? Truth.YES_CODE : Truth.UNKNOWN_CODE;
    }

    /**
     * How the word in a choice field stands to a rung.
     *
     * @param yes bit n when the option with index n satisfies it
     * @param unknown bit n when the option with index n is on no ladder
     */
    static int rung(@Nullable Entity entity, int slot, long[] yes, long[] unknown, Term.Rung rung) {
        long held = number(entity, slot);
        if (held < 0) {
            return held == MISSING ? Truth.UNKNOWN_CODE : unlistedRung(entity, slot, rung);
        }
        int word = (int) held >> 6;
        return (int) ((yes[word] >>> held & 1) | (unknown[word] >>> held & 1) << 1);
    }

    /** A word outside the options may still stand on a ladder. */
    private static int unlistedRung(@Nullable Entity entity, int slot, Term.Rung rung) {
        Type type = rung.operand().type();
        return type instanceof Type.OneOf choice
                ? WordTest.rung(rung, WordTest.text(entity, slot, choice.choice()))
                : Truth.UNKNOWN_CODE;
    }
}
