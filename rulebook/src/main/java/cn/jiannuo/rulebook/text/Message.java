package cn.jiannuo.rulebook.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence yet to be worded: a key of the message bundles and what fills its gaps.
 *
 * @param key in {@code messages.properties}
 * @param args texts, numbers or further messages, in the order of the bundle's placeholders
 */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, Arrays.asList(args));
    }
}
