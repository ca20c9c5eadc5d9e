package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Said;

/** The answers people gave, by the occurrence they were asked about: yes for one year is not yes for the next. */
@FunctionalInterface
public interface Spoken {
    /** Nobody was asked. */
    Spoken NOTHING = (regulation, rule, occasion, subject) -> Said.NOTHING;

    /**
     * @param rule id, without a step
     * @param subject a person's code, a unit's path, or empty for the whole organisation
     */
    Said on(String regulation, String rule, String occasion, String subject);
}
