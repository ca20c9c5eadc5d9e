package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Truth.NO_CODE;
import static cn.jiannuo.rulebook.expression.Truth.UNKNOWN_CODE;
import static cn.jiannuo.rulebook.expression.Truth.YES_CODE;
import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers conditions, one kind of term after the other. */
final class Answers {
    private final Evaluation values;
    private final WordAnswers words;

    Answers(Evaluation values) {
        this.values = values;
        this.words = new WordAnswers(values);
    }

    int answer(Term term) {
        return switch (term) {
            case Term.And and -> all(and.terms());
            case Term.Or or -> any(or.terms());
            case Term.Not not -> negated(values.truth(not.term()));
            case Term.Compare compare -> compare(compare);
            case Term.Is is -> words.is(is);
            case Term.Rung rung -> words.rung(rung);
            case Term.In in -> words.in(in);
            case Term.Contains contains -> words.contains(contains);
            case Term.Quantified quantified -> quantified(quantified);
            case Term.Has has -> Truth.of(!values.field(has.fact()).missing());
            case Term.Consecutive run -> words.consecutive(run);
            case Term.Constant constant -> (int) constant.number();
            case Term.Access access -> code(values.field(access).number());
            case Term.Choose choose -> choose(choose);
            default -> throw new IllegalArgumentException("not a condition but " + TypeWord.of(term));
        };
    }

    /** A stored yes/no as an answer. */
    static int code(long stored) {
        return stored == MISSING ? UNKNOWN_CODE : (int) stored;
    }

    static int negated(int answer) {
        return answer == UNKNOWN_CODE ? UNKNOWN_CODE : YES_CODE - answer;
    }

    private int all(List<Term> terms) {
        int answer = YES_CODE;
        for (Term term : terms) {
            int one = values.truth(term);
            if (one == NO_CODE) {
                return NO_CODE;
            }
            answer = Math.max(answer, one);
        }
        return answer;
    }

    private int any(List<Term> terms) {
        int answer = NO_CODE;
        for (Term term : terms) {
            int one = values.truth(term);
            if (one == YES_CODE) {
                return YES_CODE;
            }
            answer = Math.max(answer, one);
        }
        return answer;
    }

    private int choose(Term.Choose choose) {
        int which = values.truth(choose.condition());
        if (which == UNKNOWN_CODE) {
            return UNKNOWN_CODE;
        }
        return values.truth(which == YES_CODE ? choose.then() : choose.otherwise());
    }

    private int compare(Term.Compare compare) {
        if (compare.left().type() == Type.TEXT) {
            int same = WordTest.same(values.text(compare.left()), values.text(compare.right()));
            return compare.comparison() == Comparison.EQUAL ? same : negated(same);
        }
        long left = values.number(compare.left());
        long right = values.number(compare.right());
        if (left == MISSING || right == MISSING) {
            return UNKNOWN_CODE;
        }
        int sign = Long.compare(left, right);
        Trail trail = values.trail();
        if (trail != null) {
            trail.compared(compare, sign);
        }
        return Truth.of(compare.comparison().holds(sign));
    }

    private int quantified(Term.Quantified term) {
        Entity[] list = (Entity[]) values.field(term.element().list()).object();
        if (list == null) {
            return UNKNOWN_CODE;
        }
        int yes = 0;
        int unknown = 0;
        for (Entity entity : list) {
            values.bind(term.element(), entity);
            int one = values.truth(term.body());
            if (decides(term.quantifier(), one)) {
                return one;
            }
            yes += one == YES_CODE ? 1 : 0;
            unknown += one == UNKNOWN_CODE ? 1 : 0;
        }
        return switch (term.quantifier()) {
            case EXISTS -> unknown > 0 ? UNKNOWN_CODE : NO_CODE;
            case ALL -> unknown > 0 ? UNKNOWN_CODE : YES_CODE;
            case EXISTS_ONE -> one(yes, unknown);
        };
    }

    private static boolean decides(Term.Quantifier quantifier, int answer) {
        return (quantifier == Term.Quantifier.EXISTS && answer == YES_CODE)
                || (quantifier == Term.Quantifier.ALL && answer == NO_CODE);
    }

    /** Exactly one, of so many that do and so many that may. */
    static int one(int yes, int unknown) {
        if (yes > 1) {
            return NO_CODE;
        }
        return unknown > 0 ? UNKNOWN_CODE : Truth.of(yes == 1);
    }

    long count(Term.Count count) {
        Entity[] list =
                (@Nullable Entity[]) values.field(count.element().list()).object();
        if (list == null) {
            return MISSING;
        }
        long yes = 0;
        boolean unknown = false;
        for (Entity entity : list) {
            values.bind(count.element(), entity);
            int one = values.truth(count.body());
            yes += one == YES_CODE ? 1 : 0;
            unknown |= one == UNKNOWN_CODE;
        }
        return unknown ? MISSING : yes;
    }
}
