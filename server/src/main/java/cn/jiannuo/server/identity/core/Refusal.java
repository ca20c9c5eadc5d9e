package cn.jiannuo.server.identity.core;

import java.util.List;

/**
 * Why something was not done.
 *
 * @param key of the words that say so and what would make it a yes
 */
public record Refusal(String key, List<Object> gaps) {
    static Refusal because(String key, Object... gaps) {
        return new Refusal(key, List.of(gaps));
    }
}
