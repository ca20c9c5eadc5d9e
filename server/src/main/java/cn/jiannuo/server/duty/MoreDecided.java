package cn.jiannuo.server.duty;

/** A request for more time, or to be released, was decided. */
public record MoreDecided(long duty, long request, long askedBy, boolean granted, String title) {}
