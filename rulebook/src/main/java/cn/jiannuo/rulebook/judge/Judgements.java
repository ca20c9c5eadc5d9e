package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.regulation.Guard;

/** What people have said where a regulation leaves it to their judgement. */
@FunctionalInterface
public interface Judgements {
    /** Nobody has said anything yet. */
    Judgements OPEN = judged -> Truth.UNKNOWN;

    /** The answer a seat gave to a question, or unknown while it has not answered. */
    Truth answer(Guard.Judged judged);

    /** Everybody asked says the same. */
    static Judgements all(boolean yes) {
        return judged -> yes ? Truth.YES : Truth.NO;
    }
}
