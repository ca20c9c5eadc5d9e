package cn.jiannuo.server.duty;

/**
 * Somebody asked for more time, or to be released.
 *
 * @param approver station of who decides; empty where only supervisors do
 */
public record MoreAsked(long duty, String approver, String by, String title) {}
