package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Units that are only called otherwise: one path is gone, another is new under the same unit, and the people who stay are the same.
 *
 * <p>A merger or a split is not taken for a new name: then two paths would claim one.
 */
final class Renames {
    private final CurrentRoster now;
    private final Map<String, String> unitByCode = new HashMap<>();
    private final Set<String> newPaths;
    private final Map<String, String> found = new TreeMap<>();

    private Renames(CurrentRoster now, List<RosterLine> lines, Set<String> newPaths) {
        this.now = now;
        this.newPaths = newPaths;
        lines.forEach(line -> unitByCode.put(line.code(), line.unit()));
    }

    /** New path by old path. */
    static Map<String, String> of(CurrentRoster now, List<RosterLine> lines, Set<String> newPaths) {
        Renames renames = new Renames(now, lines, newPaths);
        Collection<String> gone = now.units().values().stream()
                .filter(unit -> unit.open() && !newPaths.contains(unit.path()))
                .map(KnownUnit::path)
                .sorted(Comparator.comparingLong(Renames::depth).thenComparing(path -> path))
                .toList();
        gone.forEach(path -> renames.match(path).ifPresent(to -> renames.found.put(path, to)));
        return renames.found;
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private Optional<String> match(String gone) {
        String above = parent(gone);
        String aboveNow = found.getOrDefault(above, above);
        String sameName = aboveNow.isEmpty() ? Unit.nameOf(gone) : aboveNow + "/" + Unit.nameOf(gone);
        if (found.containsKey(above) && isNew(sameName)) {
            return Optional.of(sameName);
        }
        Set<String> stayed = now.people().values().stream()
                .filter(person -> person.isHere() && isWithin(person.unit(), gone))
                .map(Known::code)
                .filter(unitByCode::containsKey)
                .collect(Collectors.toSet());
        return newPaths.stream()
                .filter(path -> isNew(path) && parent(path).equals(aboveNow) && !found.containsValue(path))
                .filter(path -> !stayed.isEmpty() && stayed.equals(knownWithin(path)))
                .findFirst();
    }

    /** A path that no unit ever had: one that was closed and comes back is that unit again. */
    private boolean isNew(String path) {
        return newPaths.contains(path) && !now.units().containsKey(path);
    }

    private Set<String> knownWithin(String path) {
        Set<String> codes = new HashSet<>();
        unitByCode.forEach((code, unit) -> {
            Known known = now.people().get(code);
            if (known != null && known.isHere() && isWithin(unit, path)) {
                codes.add(code);
            }
        });
        return codes;
    }

    private static boolean isWithin(String path, String above) {
        return path.equals(above) || path.startsWith(above + "/");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
