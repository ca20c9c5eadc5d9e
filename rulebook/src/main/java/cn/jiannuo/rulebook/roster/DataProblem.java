package cn.jiannuo.rulebook.roster;

import java.util.List;

/**
 * One thing wrong, or worth saying, about a cell, a row or a column of a roster or event table. Words come from the messages.
 *
 * @param file name of the table, as its opener gave it
 * @param row as the spreadsheet numbers it; 0 when a heading or the whole table is meant
 * @param column the heading as written in the table; the field's name when the table lacks the column; empty for a whole row
 * @param value the cell, or the part of it, that is meant, as written; empty when there is none
 * @param kind what is wrong
 * @param args what the message needs beside these, as each kind says; "nearest" is empty when nothing is near
 */
public record DataProblem(String file, long row, String column, String value, Kind kind, List<String> args) {

    /** What can be wrong. Only the notices leave the table usable. */
    public enum Kind {
        /** A required column is not there. Args: Chinese label, nearest heading of the table. */
        COLUMN_MISSING,
        /** Two columns hold the same field. Args: the heading met first. */
        COLUMN_TWICE,
        /** A heading that two declared facts claim. Args: their full names, such as {@code person.grade}, {@code unit.grade}. */
        COLUMN_AMBIGUOUS,
        /** Notice: a column no pack declares; its cells are not read. Args: nearest known heading. */
        COLUMN_UNKNOWN,
        /** Notice: a heading and no rows below. Args: none. */
        NO_ROWS,
        /** An empty cell where one is needed. Args: Chinese label. */
        VALUE_MISSING,
        /** Not a day. Args: name of the {@link cn.jiannuo.rulebook.table.Parsed.Reason}. */
        NOT_A_DATE,
        /** Neither yes nor no. Args: name of the {@link cn.jiannuo.rulebook.table.Parsed.Reason}. */
        NOT_YES_OR_NO,
        /** Not a political standing (政治面貌). Args: nearest word. */
        NOT_A_STANDING,
        /** Not a whole number. Args: name of the {@link cn.jiannuo.rulebook.table.Parsed.Reason}. */
        NOT_A_WHOLE_NUMBER,
        /** Not an amount in yuan with at most two decimals. Args: name of the {@link cn.jiannuo.rulebook.table.Parsed.Reason}. */
        NOT_MONEY,
        /** Not a word of the field's choice. Args: nearest word, then all the words. */
        NOT_A_CHOICE,
        /** A list item without the parts it needs. Args: the parts in order as {@code level@date}. */
        ITEM_PARTS,
        /** A list names one key twice, such as a year with two appraisals. Args: the item met first. */
        ITEM_TWICE,
        /** A unit path with an empty part, such as {@code 本部//一科}. Args: none. */
        UNIT_PART_EMPTY,
        /** A unit path with more levels than any organisation has. Args: the most levels there may be. */
        UNIT_TOO_DEEP,
        /** A code that another row has. Args: that row. */
        CODE_TWICE,
        /** Two rows of a unit disagree on a fact of the unit. Args: unit path, the other row, its value. */
        UNIT_FACT_CONFLICT,
        /** Notice: a unit that differs from another only by width, case or spaces. Args: the other path. */
        UNIT_ALIKE,
        /** A day that comes before the day it follows. Args: heading of the earlier day, its value. */
        DAYS_BACKWARDS,
        /** An event kind no pack declares. Args: nearest kind, then all the kinds. */
        UNKNOWN_KIND,
        /** A person's code that is not in the roster. Args: nearest code. */
        UNKNOWN_PERSON,
        /** A unit that is not in the roster. Args: nearest path. */
        UNKNOWN_UNIT,
        /** A filled cell that this kind of event does not have. Args: this kind, then the kinds that do. */
        FIELD_OF_OTHER_KIND,
        /** An event id that another row has. Args: that row. */
        EVENT_ID_TWICE;

        /** Whether the table can still be used. */
        public boolean isNotice() {
            return this == COLUMN_UNKNOWN || this == NO_ROWS || this == UNIT_ALIKE;
        }
    }

    public DataProblem {
        args = List.copyOf(args);
    }

    /** Whether the table can still be used. */
    public boolean isNotice() {
        return kind.isNotice();
    }
}
