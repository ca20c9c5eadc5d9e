package cn.jiannuo.rulebook.source;

import cn.jiannuo.rulebook.text.Message;

/**
 * Something wrong, or worth knowing, at a place of a pack.
 *
 * @param severity whether the pack is refused for it
 * @param place file, line, column
 * @param message what was found, what was expected, the nearest right name
 */
public record Finding(Severity severity, Place place, Message message) implements Comparable<Finding> {
    public enum Severity {
        ERROR,
        NOTICE
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.toString().compareTo(other.message.toString());
    }
}
