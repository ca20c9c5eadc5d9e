package cn.jiannuo.rulebook.plan;

import java.time.LocalDate;

/**
 * One coming-round of a rule, before its days are counted.
 *
 * @param label what tells it from the others of its rule and subject: {@code 2026-Q1}, {@code 2026 春节}, an event's id
 * @param day its own day
 * @param first first day of its period; the day itself where there is none
 * @param last last day of its period; the day itself where there is none
 */
public record Occasion(String label, LocalDate day, LocalDate first, LocalDate last) {

    static Occasion on(String label, LocalDate day) {
        return new Occasion(label, day, day, day);
    }
}
