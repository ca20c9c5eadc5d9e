package cn.jiannuo.server.voice.web;

/**
 * 信箱锁着.
 *
 * @param back where to go when it is unlocked
 * @param setUp whether there is a mailbox already
 * @param shortest characters of a passphrase
 */
public record LockedPage(String back, boolean setUp, int shortest) {}
