package cn.jiannuo.server.duty;

import java.time.LocalDate;

/** A duty came to its end: kept in time or late, denied, waived, or no longer needed. */
public record DutyClosed(long duty, String regulation, String rule, String subject, DutyState state, LocalDate on) {}
