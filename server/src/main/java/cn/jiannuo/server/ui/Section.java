package cn.jiannuo.server.ui;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * 栏目: an entry of the navigation, contributed by the module that answers it.
 *
 * @param key its words are {@code nav.<key>}
 * @param path where it leads
 * @param order from left to right
 * @param icon in the sprite, for phones
 * @param any who sees it: one of these powers
 * @param count what stands beside it, or 0 for nothing
 */
public record Section(String key, String path, int order, String icon, Set<Power> any, ToLongFunction<SignedIn> count) {

    public static Section of(String key, String path, int order, String icon, Power... any) {
        return new Section(key, path, order, icon, Set.of(any), reader -> 0);
    }

    public Section counting(ToLongFunction<SignedIn> counter) {
        return new Section(key, path, order, icon, any, counter);
    }

    public boolean shownTo(SignedIn reader) {
        return any.stream().anyMatch(reader::has);
    }
}
