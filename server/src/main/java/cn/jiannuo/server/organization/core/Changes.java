package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import java.util.List;

/**
 * What a roster file would change.
 *
 * @param keptColumns columns the roster has and the file has not: they stay as they are
 * @param newColumns columns the file has and the roster has not
 * @param reordered whether people who stay stand in another order
 */
public record Changes(
        List<Joining> joining,
        List<Moving> moving,
        List<Editing> editing,
        List<Leaving> leaving,
        List<String> opening,
        List<Renaming> renaming,
        List<KnownUnit> closing,
        List<Heading> heading,
        List<String> keptColumns,
        List<String> newColumns,
        boolean reordered) {

    /** Somebody new, or somebody who comes back. */
    public record Joining(RosterLine line, boolean returns) {}

    /** Somebody whose unit is another. */
    public record Moving(Known person, String to) {}

    /** Somebody whose cells are others. */
    public record Editing(Known person, String nameNow, List<CellChange> cells) {}

    public record CellChange(String column, String was, String isNow) {}

    /** Somebody whom the file does not name, and what becomes empty by it. */
    public record Leaving(Known person, List<Held> held) {}

    /** A unit that is called otherwise. */
    public record Renaming(long unit, String from, String to) {}

    /** A head whom the roster's group {@code unit-head} gives or takes; the unit by its new path. */
    public record Heading(String unit, String code, String name, boolean gives) {}

    /** Units with a new name of their own; those below them only follow. */
    public List<Renaming> renamedThemselves() {
        return renaming.stream()
                .filter(each -> !Unit.nameOf(each.from()).equals(Unit.nameOf(each.to())))
                .toList();
    }

    /** The same with the units as they are: whoever enters one person says nothing of units in which nobody is left. */
    Changes ofPeople() {
        return new Changes(
                joining,
                moving,
                editing,
                leaving,
                List.of(),
                List.of(),
                List.of(),
                heading,
                keptColumns,
                newColumns,
                reordered);
    }

    public boolean isEmpty() {
        return joining.isEmpty()
                && moving.isEmpty()
                && editing.isEmpty()
                && leaving.isEmpty()
                && opening.isEmpty()
                && renaming.isEmpty()
                && closing.isEmpty()
                && heading.isEmpty()
                && newColumns.isEmpty()
                && !reordered;
    }
}
