package cn.jiannuo.rulebook.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** The terms inside a term. */
final class Parts {
    private Parts() {}

    /** The terms directly inside a term. */
    static List<Term> of(Term term) {
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
            case Term.Consecutive t -> List.of(t.list(), t.years());
        };
    }

    /** The term with other terms inside it; fields of which it asks stay. */
    static Term mapped(Term term, UnaryOperator<Term> other) {
        return switch (term) {
            case Term.Compare t ->
                new Term.Compare(t.offset(), t.comparison(), other.apply(t.left()), other.apply(t.right()));
            case Term.In t -> new Term.In(t.offset(), other.apply(t.needle()), t.members());
            case Term.Contains t -> new Term.Contains(t.offset(), other.apply(t.text()), t.texts());
            case Term.And t ->
                new Term.And(t.offset(), t.terms().stream().map(other).toList());
            case Term.Or t ->
                new Term.Or(t.offset(), t.terms().stream().map(other).toList());
            case Term.Not t -> new Term.Not(t.offset(), other.apply(t.term()));
            case Term.Choose t ->
                new Term.Choose(
                        t.offset(), other.apply(t.condition()), other.apply(t.then()), other.apply(t.otherwise()));
            case Term.Arithmetic t ->
                new Term.Arithmetic(t.offset(), t.type(), t.operation(), other.apply(t.left()), other.apply(t.right()));
            case Term.DatePart t -> new Term.DatePart(t.offset(), t.part(), other.apply(t.date()));
            case Term.Between t -> new Term.Between(t.offset(), t.period(), other.apply(t.from()), other.apply(t.to()));
            case Term.Quantified t ->
                new Term.Quantified(t.offset(), t.quantifier(), t.element(), other.apply(t.body()));
            case Term.Count t -> new Term.Count(t.offset(), t.element(), other.apply(t.body()));
            case Term.Rung t ->
                new Term.Rung(t.offset(), t.comparison(), other.apply(t.operand()), t.ladder(), t.height(), t.others());
            case Term.Consecutive t ->
                new Term.Consecutive(
                        t.offset(), t.list(), t.yearSlot(), t.gradeSlot(), t.grade(), other.apply(t.years()));
            default -> term;
        };
    }
}
