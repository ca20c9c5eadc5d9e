package cn.jiannuo.rulebook.expression;

/** Conditions that exclude each other: the question checkers put to {@link Overlap}. */
public final class Disjoint {
    private Disjoint() {}

    /** Whether it can be proved that at most one of two conditions over the same roots holds. */
    public static boolean provably(Term a, Term b) {
        return Overlap.of(a, b) == Overlap.NEVER;
    }
}
