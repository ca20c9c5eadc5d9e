package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which a condition gets an answer: each is a list of atoms that must all have theirs. */
final class Ways {
    private static final int MOST = 512;

    private Ways() {}

    /** The ways, or empty when there are too many to look at. */
    static Optional<List<List<Atom>>> of(Term term, boolean wanted) {
        return switch (term) {
            case Term.Not not -> of(not.term(), !wanted);
            case Term.And and -> wanted ? each(and.terms(), true) : any(and.terms(), false);
            case Term.Or or -> wanted ? any(or.terms(), true) : each(or.terms(), false);
            case Term.Choose choose -> choose(choose, wanted);
            case Term.Compare compare -> compare(compare, wanted);
            default -> Optional.of(List.of(List.of(new Atom(term, wanted))));
        };
    }

    /** {@code x == true} is x, {@code x != true} its opposite. */
    private static Optional<List<List<Atom>>> compare(Term.Compare compare, boolean wanted) {
        if (compare.left().type() == Type.BOOL && compare.right() instanceof Term.Constant constant) {
            boolean same = compare.comparison() == Comparison.EQUAL;
            return of(compare.left(), (constant.number() == 1) == (same == wanted));
        }
        return Optional.of(List.of(List.of(new Atom(compare, wanted))));
    }

    private static Optional<List<List<Atom>>> choose(Term.Choose choose, boolean wanted) {
        Term not = Term.not(choose.condition());
        Optional<List<List<Atom>>> then = both(of(choose.condition(), true), of(choose.then(), wanted));
        Optional<List<List<Atom>>> otherwise = both(of(not, true), of(choose.otherwise(), wanted));
        return either(then, otherwise);
    }

    private static Optional<List<List<Atom>>> each(List<Term> terms, boolean wanted) {
        Optional<List<List<Atom>>> ways = Optional.of(List.of(List.of()));
        for (Term term : terms) {
            ways = both(ways, of(term, wanted));
        }
        return ways;
    }

    private static Optional<List<List<Atom>>> any(List<Term> terms, boolean wanted) {
        Optional<List<List<Atom>>> ways = Optional.of(List.of());
        for (Term term : terms) {
            ways = either(ways, of(term, wanted));
        }
        return ways;
    }

    private static Optional<List<List<Atom>>> both(Optional<List<List<Atom>>> a, Optional<List<List<Atom>>> b) {
        if (a.isEmpty() || b.isEmpty() || (long) a.get().size() * b.get().size() > MOST) {
            return Optional.empty();
        }
        List<List<Atom>> ways = new ArrayList<>();
        for (List<Atom> left : a.get()) {
            for (List<Atom> right : b.get()) {
                ways.add(Stream.concat(left.stream(), right.stream()).toList());
            }
        }
        return Optional.of(ways);
    }

    private static Optional<List<List<Atom>>> either(Optional<List<List<Atom>>> a, Optional<List<List<Atom>>> b) {
        if (a.isEmpty() || b.isEmpty() || a.get().size() + b.get().size() > MOST) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(a.get().stream(), b.get().stream()).toList());
    }
}
