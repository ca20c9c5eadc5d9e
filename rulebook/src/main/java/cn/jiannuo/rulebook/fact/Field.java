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
 * @param refers whom or what a text names, so that a form can ask for it by name
 */
public record Field(String name, Type type, String label, List<String> headers, Absence absence, Refers refers) {

    /** What an empty cell says. */
    public enum Absence {
        /** Not known: a condition on it is an open question. */
        UNKNOWN,
        /** None: no groups, no honours, not away; stored as false, the first choice, or an empty list. */
        NONE
    }

    /** What a text stands for. */
    public enum Refers {
        /** Nothing but itself. */
        NOTHING,
        /** A person, by code. */
        PERSON,
        /** A unit, by path. */
        UNIT,
        /** A seat of the regulation, by id. */
        SEAT
    }

    public Field {
        headers = List.copyOf(headers);
    }

    public Field(String name, Type type, String label, List<String> headers, Absence absence) {
        this(name, type, label, headers, absence, Refers.NOTHING);
    }

    public Field(String name, Type type, String label) {
        this(name, type, label, List.of(), Absence.UNKNOWN);
    }
}
