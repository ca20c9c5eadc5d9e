package cn.jiannuo.server.duty;

import java.time.LocalDate;

/**
 * A late duty climbed a rung of its ladder.
 *
 * @param station who hears of it
 */
public record DutyEscalated(long duty, int rung, String station, String title, LocalDate due) {}
