package cn.jiannuo.server.ui;

/**
 * A way to speak up (有话说), offered on everybody's first page. What it is called is said by {@code key}
 * and {@code title}, what comes of it by {@code key} and {@code note}.
 *
 * @param order among the others, from the smallest
 * @param key ends with a dot
 * @param path a page of ours
 */
public record Way(int order, String key, String path, String icon) {}
