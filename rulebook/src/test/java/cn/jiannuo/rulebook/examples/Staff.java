package cn.jiannuo.rulebook.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Everybody of the bureau in the order of the roster, found by name. */
final class Staff {
    private final List<Member> all = new ArrayList<>();
    private final Map<String, Member> byName = new LinkedHashMap<>();
    private final List<String> units = new ArrayList<>();

    Staff() {
        read(Headquarters.PEOPLE);
        read(AuditDepartments.PEOPLE);
    }

    List<Member> all() {
        return List.copyOf(all);
    }

    Member named(String name) {
        Member member = byName.get(name);
        if (member == null) {
            throw new NoSuchElementException("nobody is called " + name);
        }
        return member;
    }

    boolean hasUnit(String below) {
        return units.contains(below);
    }

    private void read(String people) {
        Map<String, String> unit = Map.of();
        for (String line : people.lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith("#")) {
                unit = unit(line.substring(1).strip());
                units.add(unit.getOrDefault("unit", ""));
            } else {
                add(unit, List.of(line.split(" \\| ")));
            }
        }
    }

    /** Path, kind when it is no agency, and the day since when it votes by ballot when that is its own. */
    private static Map<String, String> unit(String line) {
        String[] parts = line.split(" \\| ");
        String since = parts.length > 2 ? parts[2] : parts[0].isEmpty() ? "2007-03-01" : "";
        return Map.of("unit", parts[0], "unit.kind", parts.length > 1 ? parts[1] : "机关", "unit.ballot_since", since);
    }

    private void add(Map<String, String> unit, List<String> parts) {
        String name = parts.getFirst();
        Map<String, String> cells = new LinkedHashMap<>(unit);
        cells.put("code", "SJ%03d".formatted(all.size() + 1));
        cells.put("name", name);
        cells.put("gender", parts.get(1));
        cells.put("post", parts.get(3));
        cells.put("rank", parts.get(4));
        for (String part : parts.subList(5, parts.size())) {
            int equals = part.indexOf('=');
            cells.put(part.substring(0, equals), part.substring(equals + 1));
        }
        Life life = new Life(name, parts.get(2), cells);
        life.fill();
        String below = cells.getOrDefault("unit", "");
        cells.put("unit", Bureau.path(below));
        Member member = new Member(cells.get("code"), name, below, life.birth(), life.joined(), cells);
        if (byName.put(name, member) != null) {
            throw new IllegalStateException("two people are called " + name);
        }
        all.add(member);
    }

    /** The code of a person by name. */
    String code(String name) {
        return named(name).code();
    }
}
