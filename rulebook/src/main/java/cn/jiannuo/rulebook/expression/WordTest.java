package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Ladder;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a word in a field.
 *
 * <p>A word outside an open choice's options is compared as it is written: the same text is the same word; whether another
 * text means the same nobody has said, so that is unknown.
 */
final class WordTest {
    private WordTest() {}

    /** Whether a text or choice field holds a literal word. */
    static int is(@Nullable Entity entity, int slot, Term word) {
        if (word instanceof Term.Constant constant) {
            return isOption(Facts.number(entity, slot), constant.number());
        }
        return isText(entity, slot, ((Term.Text) word).value());
    }

    /** Whether a text field holds a text, or a choice field a word that is none of its options. */
    static int isText(@Nullable Entity entity, int slot, String word) {
        if (entity == null) {
            return Truth.UNKNOWN_CODE;
        }
        long option = entity.number(slot);
        Object held = entity.object(slot);
        if (option >= 0 || held == null) {
            return option >= 0 ? Truth.NO_CODE : Truth.UNKNOWN_CODE;
        }
        return word.equals(held) ? Truth.YES_CODE : option == Entity.UNLISTED ? Truth.UNKNOWN_CODE : Truth.NO_CODE;
    }

    static int isOption(long held, long option) {
        if (held == option) {
            return Truth.YES_CODE;
        }
        return held < 0 ? Truth.UNKNOWN_CODE : Truth.NO_CODE;
    }

    /** Whether two fields of one choice hold the same word. */
    static int sameChoice(@Nullable Entity a, int slotA, @Nullable Entity b, int slotB) {
        if (a == null || b == null) {
            return Truth.UNKNOWN_CODE;
        }
        long left = a.number(slotA);
        long right = b.number(slotB);
        if (left >= 0 && right >= 0) {
            return Truth.of(left == right);
        }
        boolean sameText = left == Entity.UNLISTED && right == Entity.UNLISTED && sameText(a, slotA, b, slotB);
        return sameText ? Truth.YES_CODE : Truth.UNKNOWN_CODE;
    }

    private static boolean sameText(Entity a, int slotA, Entity b, int slotB) {
        Object left = a.object(slotA);
        return left != null && left.equals(b.object(slotB));
    }

    static int same(@Nullable String a, @Nullable String b) {
        return a == null || b == null ? Truth.UNKNOWN_CODE : Truth.of(a.equals(b));
    }

    /** The word in a choice field as a text, or null when it is missing. */
    static @Nullable String text(@Nullable Entity entity, int slot, Choice choice) {
        if (entity == null) {
            return null;
        }
        long held = entity.number(slot);
        return held >= 0
                ? choice.options().get((int) held).word()
                : held == Entity.UNLISTED ? (String) entity.object(slot) : null;
    }

    /** How a word stands to a rung: on another ladder it does not (no), on none it may (unknown). */
    static int rung(Term.Rung rung, @Nullable String word) {
        if (word == null) {
            return Truth.UNKNOWN_CODE;
        }
        int height = rung.ladder().height(word);
        if (height >= 0) {
            return Truth.of(rung.comparison().holds(Integer.compare(height, rung.height())));
        }
        for (Ladder other : rung.others()) {
            if (other.height(word) >= 0) {
                return Truth.NO_CODE;
            }
        }
        return Truth.UNKNOWN_CODE;
    }
}
