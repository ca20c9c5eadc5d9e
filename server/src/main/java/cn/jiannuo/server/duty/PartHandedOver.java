package cn.jiannuo.server.duty;

import java.time.LocalDate;

/** Somebody handed a part to a colleague. */
public record PartHandedOver(long duty, int part, long to, String by, String title, LocalDate due) {}
