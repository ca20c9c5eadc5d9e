package cn.jiannuo.rulebook.examples;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened in the year of the examples.
 *
 * @param kind as packs declare it
 * @param fields by declared name, person and unit and detail among them, as the stories write them
 */
record Happening(String kind, LocalDate date, Map<String, String> fields) {
    static final int YEAR = 2026;

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse(YEAR + "-" + monthAndDay);
    }
}
