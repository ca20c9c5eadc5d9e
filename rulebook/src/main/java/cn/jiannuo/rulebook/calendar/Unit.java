package cn.jiannuo.rulebook.calendar;

/** The units in which regulations give periods. Days are natural days (自然日) unless written as workdays (工作日). */
public enum Unit {
    DAY,
    WORKDAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
