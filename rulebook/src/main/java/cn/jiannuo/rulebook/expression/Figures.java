package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;

/** The dated figures in force: caps, day counts, percentages. Must give the same answer to the same question. */
@FunctionalInterface
public interface Figures {
    /** No figure has a value. */
    Figures NONE = (figure, epochDay) -> Entity.MISSING;

    /** A number, 分 or epoch day by the figure's type, or {@link Entity#MISSING} when no value is in force on that day. */
    long at(String figure, int epochDay);
}
