package cn.jiannuo.server.duty;

import java.time.LocalDate;

/**
 * All have done their part, and the person served is asked whether it happened.
 *
 * @param confirmer station of who is asked
 * @param until last day of asking
 */
public record DutyAsked(long duty, String confirmer, String title, LocalDate until) {}
