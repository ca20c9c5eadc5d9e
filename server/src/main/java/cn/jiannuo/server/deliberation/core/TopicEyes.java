package cn.jiannuo.server.deliberation.core;

import java.util.HashSet;
import java.util.Set;

/**
 * Whose eyes look through the list of topics. What is heard in one unit alone may name people, and is listed for that unit.
 *
 * @param all whether they supervise
 * @param units paths of the reader's unit and those above it
 */
public record TopicEyes(boolean all, Set<String> units) {
    /** Of anybody of the house. */
    public static final TopicEyes ANYBODY = new TopicEyes(false, Set.of());

    public TopicEyes {
        units = Set.copyOf(units);
    }

    /** @param path of the reader's unit, or empty */
    public static TopicEyes of(String path, boolean supervises) {
        Set<String> units = new HashSet<>();
        for (String unit = path; !unit.isEmpty(); unit = unit.substring(0, Math.max(0, unit.lastIndexOf('/')))) {
            units.add(unit);
        }
        return new TopicEyes(supervises, units);
    }
}
