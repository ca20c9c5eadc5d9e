package cn.jiannuo.server.matter;

/** A matter began. */
public record MatterOpened(long matter, String regulation, String rule, String occasion, String subject) {}
