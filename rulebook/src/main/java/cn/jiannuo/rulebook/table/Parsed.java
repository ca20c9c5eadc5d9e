package cn.jiannuo.rulebook.table;

import java.util.Optional;

/**
 * What came of reading a cell as something: a value, nothing because nothing was written, or a refusal with its reason.
 * Missing and refused are never one: a blank is no answer, and a mistake is not a blank.
 */
public sealed interface Parsed<T> {

    /** The cell says this. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The cell is blank. */
    record Missing<T>() implements Parsed<T> {}

    /** The cell says something else; {@code text} is what it says, as it stands in the file. */
    record Refused<T>(Reason reason, String text) implements Parsed<T> {}

    /** Why a cell is refused. */
    enum Reason {
        /** Not written as a date that is understood, or with a year of two digits. */
        NOT_A_DATE,
        /** Written as a date, and there is no such day, such as 30 February. */
        NO_SUCH_DAY,
        /** A time of day follows the date, and it is not midnight. */
        DATE_WITH_TIME,
        /** Before 1900 or after 2199. */
        YEAR_OUT_OF_RANGE,
        /** Neither yes nor no. */
        NOT_YES_OR_NO,
        /** Not a number, or with a unit that does not belong here. */
        NOT_A_NUMBER,
        /** Separators that do not stand before every third digit, such as 1,00. */
        MISPLACED_SEPARATOR,
        /** Finer than one fen. */
        FINER_THAN_FEN,
        /** A fraction where only whole numbers count. */
        NOT_WHOLE,
        /** Beyond what can be stored: 9,223,372,036,854,775,807 in the unit of the result. */
        TOO_LARGE
    }

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return this instanceof Value<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
