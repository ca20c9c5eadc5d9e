package cn.jiannuo.server.record.core;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a ledger somebody reaches; none unless something says so.
 *
 * @param all every entry
 * @param people entries about these persons, by code
 * @param units entries about these units, by path
 * @param naming entries that name the reader in one of these fields
 * @param me code of the reader, or empty; what one wrote oneself one may read
 */
public record Reach(boolean all, Set<String> people, Set<String> units, Set<String> naming, String me) {
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of(), "");

    /** As a condition on {@code record.latest e}; its parameters are those of {@link #values}. */
    static final String SQL = """
             (:all or e.person = any(:people) or e.unit = any(:units) or (e.author = :me and :me <> '')
              or exists (select 1 from unnest(:naming::text[]) f where e.cells ->> f = :me))""";

    public Reach {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
        naming = Set.copyOf(naming);
    }

    Map<String, Object> values() {
        return Map.of(
                "all", all,
                "people", people.toArray(String[]::new),
                "units", units.toArray(String[]::new),
                "naming", naming.toArray(String[]::new),
                "me", me);
    }

    /** Whether there is no entry it could reach. */
    public boolean isNone() {
        return !all && people.isEmpty() && units.isEmpty() && naming.isEmpty();
    }

    /** Whether an entry of these cells is reached. */
    public boolean covers(Map<String, String> cells) {
        return all
                || within(people, cells.get("person"))
                || within(units, cells.get("unit"))
                || naming.stream().anyMatch(field -> me.equals(cells.get(field)));
    }

    private static boolean within(Set<String> these, @Nullable String one) {
        return one != null && these.contains(one);
    }
}
