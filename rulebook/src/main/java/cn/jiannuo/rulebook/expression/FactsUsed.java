package cn.jiannuo.rulebook.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a term speaks of, whether or not an answer would look at it. */
public final class FactsUsed {
    private FactsUsed() {}

    /** The fields, in order of appearance; lists that are gone through are among them. */
    public static Set<FieldRef> in(Term term) {
        Set<FieldRef> facts = new LinkedHashSet<>();
        collectFacts(term, facts);
        return facts;
    }

    /** The names of the figures, in order of appearance. */
    public static Set<String> figures(Term term) {
        Set<String> figures = new LinkedHashSet<>();
        collectFigures(term, figures);
        return figures;
    }

    private static void collectFacts(Term term, Set<FieldRef> facts) {
        if (term instanceof Term.Access access) {
            facts.add(FieldRef.of(access));
        }
        if (term instanceof Term.Consecutive run) {
            facts.add(FieldRef.of(run.list()));
            Base.Element entry = new Base.Element("entry", 0, run.list());
            facts.add(FieldRef.of(new Term.Access(run.offset(), entry, run.yearSlot())));
            facts.add(FieldRef.of(new Term.Access(run.offset(), entry, run.gradeSlot())));
        }
        parts(term).forEach(part -> collectFacts(part, facts));
    }

    private static void collectFigures(Term term, Set<String> figures) {
        if (term instanceof Term.Figure figure) {
            figures.add(figure.name());
        }
        parts(term).forEach(part -> collectFigures(part, figures));
    }

    /** The terms directly inside a term. */
    static List<Term> parts(Term term) {
        return switch (term) {
            case Term.Constant unused -> List.of();
            case Term.Text unused -> List.of();
            case Term.Today unused -> List.of();
            case Term.Figure unused -> List.of();
            case Term.Access unused -> List.of();
            case Term.Compare t -> List.of(t.left(), t.right());
            case Term.Is t -> List.of(t.fact(), t.word());
            case Term.Rung t -> List.of(t.operand());
            case Term.In t -> List.of(t.needle());
            case Term.Contains t -> List.of(t.text(), t.texts());
            case Term.And t -> t.terms();
            case Term.Or t -> t.terms();
            case Term.Not t -> List.of(t.term());
            case Term.Choose t -> List.of(t.condition(), t.then(), t.otherwise());
            case Term.Arithmetic t -> List.of(t.left(), t.right());
            case Term.DatePart t -> List.of(t.date());
            case Term.Between t -> List.of(t.from(), t.to());
            case Term.Quantified t -> List.of(t.element().list(), t.body());
            case Term.Size t -> List.of(t.list());
            case Term.Count t -> List.of(t.element().list(), t.body());
            case Term.Has t -> List.of(t.fact());
            case Term.Consecutive t -> List.of(t.years());
        };
    }
}
