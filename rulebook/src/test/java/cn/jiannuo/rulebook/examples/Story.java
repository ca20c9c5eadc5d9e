package cn.jiannuo.rulebook.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what happened from lines {@code kind | month-day | about whom | field=value … | in words}.
 *
 * <p>About whom: a name, {@code ~} and a unit's path below the bureau, or {@code -} for the bureau as a whole. In values
 * {@code #} and a name stand for that person's code, {@code ~} and a path for a unit.
 */
final class Story {
    private static final Pattern FIELD = Pattern.compile("([a-z_]+)=(.*)");
    private static final Pattern PERSON = Pattern.compile("#([\\p{IsHan}·]+)");
    private static final Pattern UNIT = Pattern.compile("~([\\p{IsHan}/]*)");

    private final Staff staff;

    Story(Staff staff) {
        this.staff = staff;
    }

    List<Happening> read(String lines) {
        List<Happening> happenings = new ArrayList<>();
        lines.lines().filter(l -> !l.isBlank()).forEach(line -> happenings.add(happening(line.strip())));
        return happenings;
    }

    private Happening happening(String line) {
        String[] parts = line.split(" \\| ");
        if (parts.length < 3) {
            throw new IllegalArgumentException("too short: " + line);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        about(parts[2], fields);
        for (int i = 3; i < parts.length; i++) {
            Matcher field = FIELD.matcher(parts[i]);
            String name = field.matches() ? field.group(1) : "detail";
            String value = resolved(field.matches() ? field.group(2) : parts[i]);
            if (fields.put(name, value) != null) {
                throw new IllegalArgumentException(name + " twice: " + line);
            }
        }
        return new Happening(parts[0], Happening.day(parts[1]), fields);
    }

    private void about(String subject, Map<String, String> fields) {
        if (subject.startsWith("~")) {
            fields.put("unit", resolved(subject));
        } else if (!subject.equals("-")) {
            fields.put("person", staff.code(subject));
        }
    }

    private String resolved(String value) {
        String named = PERSON.matcher(value).replaceAll(found -> staff.code(found.group(1)));
        return UNIT.matcher(named).replaceAll(found -> unit(found.group(1)));
    }

    private String unit(String below) {
        if (!staff.hasUnit(below)) {
            throw new IllegalArgumentException("no unit " + below);
        }
        return Bureau.path(below);
    }
}
