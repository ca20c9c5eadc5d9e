package cn.jiannuo.rulebook.fact;

import java.util.List;

/**
 * One attribute of a shape.
 *
 * @param name as conditions write it, snake_case
 * @param type what it holds
 * @param label its Chinese name, as people read it
 * @param headers further column headings it may stand under in a table, besides name and label
 * @param absence what an empty cell means
 */
public record Field(String name, Type type, String label, List<String> headers, Absence absence) {

    /** What an empty cell says. */
    public enum Absence {
        /** Not known: a condition on it is an open question. */
        UNKNOWN,
        /** None: no groups, no honours, not away; stored as false, the first choice, or an empty list. */
        NONE
    }

    public Field {
        headers = List.copyOf(headers);
    }

    public Field(String name, Type type, String label) {
        this(name, type, label, List.of(), Absence.UNKNOWN);
    }
}
