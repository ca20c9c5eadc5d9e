package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.table.Parsed;
import cn.jiannuo.server.organization.core.Changes.CellChange;
import cn.jiannuo.server.organization.core.Changes.Editing;
import cn.jiannuo.server.organization.core.Changes.Joining;
import cn.jiannuo.server.organization.core.Changes.Leaving;
import cn.jiannuo.server.organization.core.Changes.Moving;
import cn.jiannuo.server.organization.core.Changes.Renaming;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares a roster file with the roster as it stands; decides nothing, writes nothing. */
final class CompareRosters {
    private final CurrentRoster now;
    private final Reading file;
    private final Shape person;
    private final Map<String, RosterLine> lines = new LinkedHashMap<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, String> renames;

    private CompareRosters(CurrentRoster now, Reading file, Vocabulary vocabulary) {
        this.now = now;
        this.file = file;
        this.person = vocabulary.person();
        file.lines().forEach(line -> {
            lines.put(line.code(), line);
            paths.addAll(UnitOrder.upTo(line.unit()));
        });
        this.renames = Renames.of(now, file.lines(), paths);
    }

    static Changes of(CurrentRoster now, Reading file, Vocabulary vocabulary) {
        CompareRosters compare = new CompareRosters(now, file, vocabulary);
        List<Known> staying = compare.staying();
        return new Changes(
                compare.joining(),
                compare.moving(staying),
                compare.editing(staying),
                compare.leaving(),
                compare.opening(),
                compare.renaming(),
                compare.closing(),
                new CompareHeads(now, compare.lines, compare.renames).changes(compare.paths),
                now.columns().stream()
                        .filter(column -> !file.columns().contains(column))
                        .toList(),
                file.columns().stream()
                        .filter(column -> !now.columns().contains(column))
                        .toList(),
                compare.isReordered(staying));
    }

    private List<Known> staying() {
        return lines.keySet().stream()
                .flatMap(code -> Optional.ofNullable(now.people().get(code)).stream())
                .filter(Known::isHere)
                .toList();
    }

    private List<Joining> joining() {
        return lines.values().stream()
                .filter(line -> !(now.people().get(line.code()) instanceof Known known && known.isHere()))
                .map(line -> new Joining(line, now.people().containsKey(line.code())))
                .toList();
    }

    private List<Moving> moving(List<Known> staying) {
        return staying.stream()
                .filter(known -> !unitNow(known).equals(lineOf(known).unit()))
                .map(known -> new Moving(known, lineOf(known).unit()))
                .toList();
    }

    private List<Editing> editing(List<Known> staying) {
        List<Editing> editing = new ArrayList<>();
        for (Known known : staying) {
            List<CellChange> cells = new ArrayList<>();
            RosterLine line = lineOf(known);
            if (!known.name().equals(line.name())) {
                cells.add(new CellChange("name", known.name(), line.name()));
            }
            for (String column : file.columns()) {
                if (!isSame(column, known.cell(column), line.cell(column))) {
                    cells.add(new CellChange(column, known.cell(column), line.cell(column)));
                }
            }
            if (!cells.isEmpty()) {
                editing.add(new Editing(known, line.name(), cells));
            }
        }
        return editing;
    }

    /** Days and amounts written in another way say the same; words do not: 一级科员 is not 科员, though both rank alike. */
    private boolean isSame(String column, String was, String isNow) {
        int slot = person.slot(column);
        if (was.equals(isNow) || slot < 0) {
            return was.equals(isNow);
        }
        Type type = person.field(slot).type();
        return type == Type.DATE && same(Cells.dateOrSerial(was), Cells.dateOrSerial(isNow))
                || type == Type.MONEY && same(Cells.money(was), Cells.money(isNow))
                || type == Type.INT && same(Cells.wholeNumber(was), Cells.wholeNumber(isNow));
    }

    private static <T> boolean same(Parsed<T> was, Parsed<T> isNow) {
        return was instanceof Parsed.Value<T> && was.equals(isNow);
    }

    private List<Leaving> leaving() {
        return now.people().values().stream()
                .filter(known -> known.isHere() && !lines.containsKey(known.code()))
                .sorted(Comparator.comparingInt(Known::place))
                .map(known -> new Leaving(
                        known,
                        now.held().stream()
                                .filter(held -> held.person() == known.id())
                                .toList()))
                .toList();
    }

    private List<String> opening() {
        return paths.stream()
                .filter(path -> !(now.units().get(path) instanceof KnownUnit unit && unit.open()))
                .filter(path -> !renames.containsValue(path))
                .toList();
    }

    private List<Renaming> renaming() {
        return now.units().values().stream()
                .filter(unit -> unit.open() && renames.containsKey(unit.path()))
                .sorted(Comparator.comparingInt(KnownUnit::place))
                .map(unit -> new Renaming(unit.id(), unit.path(), renames.getOrDefault(unit.path(), unit.path())))
                .toList();
    }

    private List<KnownUnit> closing() {
        return now.units().values().stream()
                .filter(unit -> unit.open() && !paths.contains(unit.path()) && !renames.containsKey(unit.path()))
                .sorted(Comparator.comparingInt(KnownUnit::place))
                .toList();
    }

    private boolean isReordered(List<Known> staying) {
        return !staying.equals(
                staying.stream().sorted(Comparator.comparingInt(Known::place)).toList());
    }

    private RosterLine lineOf(Known known) {
        return Objects.requireNonNull(lines.get(known.code()), known.code());
    }

    private String unitNow(Known known) {
        return renames.getOrDefault(known.unit(), known.unit());
    }
}
