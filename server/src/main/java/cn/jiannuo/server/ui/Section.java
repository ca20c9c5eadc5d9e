package cn.jiannuo.server.ui;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * 栏目: an entry of the navigation, contributed by the module that answers it.
 *
 * @param key its words are {@code nav.<key>}
 * @param path where it leads
 * @param group in which it stands
 * @param order within the group, from left to right
 * @param icon in the sprite, for phones
 * @param any who sees it: one of these powers
 * @param also other addresses whose pages belong to it
 * @param count what stands beside it, or 0 for nothing
 */
public record Section(
        String key,
        String path,
        Group group,
        int order,
        String icon,
        Set<Power> any,
        List<String> also,
        ToLongFunction<SignedIn> count) {

    public static Section of(String key, String path, Group group, int order, String icon, Power... any) {
        return new Section(key, path, group, order, icon, Set.of(any), List.of(), reader -> 0);
    }

    public Section counting(ToLongFunction<SignedIn> counter) {
        return new Section(key, path, group, order, icon, any, also, counter);
    }

    /** @param paths whose pages belong here as well */
    public Section with(String... paths) {
        return new Section(key, path, group, order, icon, any, List.of(paths), count);
    }

    public boolean shownTo(SignedIn reader) {
        return any.stream().anyMatch(reader::has);
    }

    /** Whether a page belongs here. */
    public boolean holds(String page) {
        return Stream.concat(Stream.of(path), also.stream())
                .anyMatch(own -> page.equals(own) || !own.equals("/") && page.startsWith(own + "/"));
    }
}
