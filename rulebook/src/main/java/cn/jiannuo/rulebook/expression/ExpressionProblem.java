package cn.jiannuo.rulebook.expression;

import java.util.List;

/**
 * Why an expression is refused, and where. Wording is done elsewhere, from the kind and its arguments.
 *
 * <p>Types among the arguments are written {@code bool int money date text texts choice list entity}. A nearest name is the
 * empty string when nothing is near.
 *
 * @param offset where it begins in the source, in UTF-16 units from 0
 * @param length how many units it covers; 0 at the end of the source
 * @param args as the kind says
 */
public record ExpressionProblem(int offset, int length, Kind kind, List<String> args) {
    public ExpressionProblem {
        args = List.copyOf(args);
    }

    /** What is wrong; each constant says what the arguments are. */
    public enum Kind {
        /** Nothing is written. */
        EMPTY,
        /** Longer than allowed: [units found, units allowed]. */
        TOO_LONG,
        /** Nested deeper than allowed: [levels allowed]. */
        TOO_DEEP,
        /** A character the language does not know: [character]. */
        UNKNOWN_CHARACTER,
        /** Another spelling of something the language has, such as {@code and}, {@code =} or {@code （}: [found, right]. */
        WRITE_INSTEAD,
        /** Something CEL may have and this language has not, such as {@code /}: [found]. */
        NOT_IN_LANGUAGE,
        /** A text without its closing quotation mark: [the mark]. */
        UNCLOSED_TEXT,
        /** An escape in a text that means nothing: [found]. */
        BAD_ESCAPE,
        /** A number too large to keep: [found]. */
        NUMBER_TOO_LARGE,
        /** A decimal that is not money: [found]. */
        DECIMAL_WITHOUT_CURRENCY,
        /** Money with more than two decimals: [found]. */
        FINER_THAN_FEN,
        /** Something else should stand here: [found or empty at the end, expected]; expected is a symbol or {@code value name}. */
        UNEXPECTED,
        /** {@code &&} and {@code ||} without parentheses: [the reading CEL takes, the other reading]. */
        MIXED_LOGIC,
        /** {@code a < b < c}: [the second comparison]. */
        CHAINED_COMPARISON,
        /** A name that is no root, variable or {@code today}: [found, nearest]. */
        UNKNOWN_NAME,
        /** A field the shape has not: [found, label of the shape, nearest]. */
        UNKNOWN_FIELD,
        /** Neither function nor macro: [found, nearest]. */
        UNKNOWN_FUNCTION,
        /** No such figure: [found, nearest]. */
        UNKNOWN_FIGURE,
        /** A word that is not an option: [found, name of the choice, nearest]. */
        UNKNOWN_WORD,
        /** A kind of event that no pack declares: [found, nearest]. */
        UNKNOWN_EVENT,
        /** A word on no ladder, or not on the ladder named: [found, name of the ladder or empty, nearest]. */
        NOT_ON_LADDER,
        /** A word on several ladders, to be qualified with {@code on('ladder', 'word')}: [word, ladders joined by comma]. */
        SEVERAL_LADDERS,
        /** No such ladder: [found, nearest]. */
        UNKNOWN_LADDER,
        /** A value of another type is needed: [found type, expected types joined by {@code |}]. */
        WRONG_TYPE,
        /** Two values that cannot be compared: [operator, left type, right type]. */
        CANNOT_COMPARE,
        /** Words have no order unless a word of a ladder stands beside them; yes/no has none: [operator, type]. */
        NO_ORDER,
        /** Two values that cannot be added, subtracted or multiplied: [operator, left type, right type]. */
        CANNOT_COMPUTE,
        /** A number added to a day without its unit: [what to write, such as {@code days(3)}]. */
        DAYS_WANTED,
        /** Too few or too many arguments: [function, expected, found]. */
        ARGUMENT_COUNT,
        /** A literal or plain name is needed: [function or operator]. */
        LITERAL_WANTED,
        /** A field is needed, such as {@code person.honours}: [function or macro]. */
        FIELD_WANTED,
        /** A function where it means nothing: [function, where it may stand, such as {@code size()}]. */
        MISPLACED,
        /** A list literal without members. */
        EMPTY_LIST,
        /** A text that is no day: [found]. */
        BAD_DATE,
        /** A number outside its range: [found, least, most]. */
        OUT_OF_RANGE,
        /** A variable with a name that is taken: [found]. */
        NAME_TAKEN,
        /** A list whose elements lack a number {@code year} and a word {@code grade}: [label of the elements]. */
        NO_YEARS_AND_GRADES
    }
}
