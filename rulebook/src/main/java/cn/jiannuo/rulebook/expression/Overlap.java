package cn.jiannuo.rulebook.expression;

import java.util.List;
import java.util.Optional;

/** Whether two conditions can both be answered yes: what a checker can prove without asking anybody. */
public enum Overlap {
    /** Proved: whatever the facts, at most one of them holds. */
    NEVER,
    /** Proved: there are facts for which both hold. */
    SOMETIMES,
    /** Neither proved. */
    CANNOT_TELL;

    /**
     * What can be proved of two conditions over the same roots.
     *
     * <p>Understood are sameness, membership and order of a field with literals (choices, ladders, numbers, money, days,
     * texts), two terms compared with each other, and any condition beside its own negation, combined by and, or, not and
     * {@code ?:}.
     */
    public static Overlap of(Term a, Term b) {
        Optional<List<List<Atom>>> ways = Ways.of(Term.and(List.of(a, b)), true);
        if (ways.isEmpty()) {
            return CANNOT_TELL;
        }
        Overlap answer = NEVER;
        for (List<Atom> way : ways.get()) {
            Domains domains = new Domains();
            boolean possible = way.stream().allMatch(domains::narrow);
            if (possible && domains.independent()) {
                return SOMETIMES;
            }
            answer = possible ? CANNOT_TELL : answer;
        }
        return answer;
    }
}
