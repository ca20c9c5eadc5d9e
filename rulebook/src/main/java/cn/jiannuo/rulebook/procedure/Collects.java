package cn.jiannuo.rulebook.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Opinions or objections gathered in a step. The window cannot be closed before the minimum has passed; an opinion that
 * came in is owed an answer with a reason, whatever happens to the step.
 *
 * @param what opinions or objections
 * @param audience who is asked, as the pack writes it
 * @param atLeast the minimum window as a period phrase, such as {@code 5 workdays}
 * @param answeredBy the party that answers; null for any party of the procedure
 */
public record Collects(
        What what,
        String audience,
        String atLeast,
        @Nullable String answeredBy) {
    /** What is gathered. */
    public enum What {
        OPINIONS,
        OBJECTIONS
    }
}
