package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Comparison;
import cn.jiannuo.rulebook.expression.Term;

/** Words a place on a ladder: 职级在正处级及以上. */
final class RungProse {
    private RungProse() {}

    static Wording clause(Wording fact, Term.Rung rung, boolean yes) {
        Comparison comparison = yes ? rung.comparison() : rung.comparison().negated();
        String pattern = switch (comparison) {
            case EQUAL -> "{}是{}";
            case NOT_EQUAL -> "{}不是{}";
            case LESS -> "{}低于{}";
            case AT_MOST -> "{}在{}及以下";
            case MORE -> "{}高于{}";
            case AT_LEAST -> "{}在{}及以上";
        };
        return say(pattern, fact, rung.ladder().rungs().get(rung.height()));
    }
}
