package cn.jiannuo.server.notification;

/** How soon somebody should know. */
public enum Urgency {
    /** At once, outside their quiet hours. */
    NOW,
    /** With the digest of the day. */
    TODAY,
    /** When they next look; never sent out of the house. */
    WHENEVER
}
