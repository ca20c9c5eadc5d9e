package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.core.Changes.Heading;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which heads a roster file gives and takes: it marks them by the group {@code unit-head}.
 *
 * <p>It takes only what a roster gave; whom personnel named stays until personnel ends it.
 */
final class CompareHeads {
    private static final String MARK = "unit-head";

    private final CurrentRoster now;
    private final Map<String, RosterLine> lines;
    private final Map<String, String> renames;

    /**
     * @param lines of the file by code
     * @param renames new path of a unit by its old one
     */
    CompareHeads(CurrentRoster now, Map<String, RosterLine> lines, Map<String, String> renames) {
        this.now = now;
        this.lines = lines;
        this.renames = renames;
    }

    private record Head(String unit, String code) {}

    /** @param paths of the units the file names */
    List<Heading> changes(Set<String> paths) {
        Set<Head> marked = new LinkedHashSet<>();
        lines.values().stream()
                .filter(line -> groups(line).contains(MARK))
                .forEach(line -> marked.add(new Head(line.unit(), line.code())));
        List<Held> heads = now.held().stream()
                .filter(held -> held.target().kind() == Holdings.Kind.HEAD && !held.deputy())
                .filter(held -> lines.containsKey(held.personCode()))
                .toList();
        Set<Head> standing = heads.stream().map(this::head).collect(Collectors.toSet());
        Stream<Heading> given =
                marked.stream().filter(head -> !standing.contains(head)).map(head -> heading(head, true));
        Stream<Heading> taken = heads.stream()
                .filter(Held::fromRoster)
                .map(this::head)
                .filter(head -> !marked.contains(head) && paths.contains(head.unit()))
                .map(head -> heading(head, false));
        return Stream.concat(given, taken).toList();
    }

    private Heading heading(Head head, boolean gives) {
        String name = Optional.ofNullable(lines.get(head.code()))
                .map(RosterLine::name)
                .orElse(head.code());
        return new Heading(head.unit(), head.code(), name, gives);
    }

    private Head head(Held held) {
        String path = String.valueOf(held.path());
        return new Head(renames.getOrDefault(path, path), held.personCode());
    }

    private List<String> groups(RosterLine line) {
        return line.groups()
                .orElseGet(() -> now.people().get(line.code()) instanceof Known known ? known.groups() : List.of());
    }
}
