package cn.jiannuo.rulebook.expression;

public final class Disjoint {
    private Disjoint() {}

    public static boolean provably(Term a, Term b) {
        return false;
    }
}
