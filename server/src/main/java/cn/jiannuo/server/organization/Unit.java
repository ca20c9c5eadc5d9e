package cn.jiannuo.server.organization;

import java.util.Optional;

/**
 * 单位: a unit of the tree.
 *
 * @param path from the top, parts separated by {@code /}; changes when the unit is renamed, the id does not
 * @param name the last part of the path
 * @param level 1 at the top
 * @param parent empty at the top
 */
public record Unit(long id, String path, String name, int level, Optional<Long> parent) {

    /** The last part of a path. */
    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
