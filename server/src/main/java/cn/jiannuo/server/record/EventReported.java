package cn.jiannuo.server.record;

import java.time.LocalDate;

/** Something that happened was reported. */
public record EventReported(long event, String kind, LocalDate on) {}
