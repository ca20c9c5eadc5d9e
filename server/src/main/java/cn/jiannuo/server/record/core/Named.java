package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Refers;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.text.Nearest;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom and what texts name: people by code or by a name only one bears, units by path or name, seats by id or name. */
@Component
class Named {
    private final People people;
    private final Units units;

    Named(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    static Refers refers(Field field) {
        return switch (field.name()) {
            case "person" -> Refers.PERSON;
            case "unit" -> Refers.UNIT;
            default -> field.refers();
        };
    }

    /** Puts codes, paths and ids where names stood; says what names nobody. */
    List<DataProblem> resolve(Entity entity, Way way) {
        List<DataProblem> problems = new ArrayList<>();
        resolve(entity, "", way, problems);
        return problems;
    }

    /**
     * How one text is read.
     *
     * @param seats names by seat id
     * @param met people by code who were found in it already
     */
    record Way(Map<String, String> seats, boolean strictly, Map<String, Person> met) {
        Way(Map<String, String> seats, boolean strictly) {
            this(seats, strictly, new HashMap<>());
        }
    }

    private void resolve(Entity entity, String within, Way way, List<DataProblem> problems) {
        List<Field> fields = entity.shape().fields();
        for (int slot = 0; slot < fields.size(); slot++) {
            Field field = fields.get(slot);
            String column = within.isEmpty() ? field.name() : within;
            Object held = entity.object(slot);
            if (held instanceof Entity[] items) {
                for (Entity item : items) {
                    resolve(item, field.name(), way, problems);
                }
            } else if (held instanceof String text && refers(field) != Refers.NOTHING) {
                Optional<String> key = key(refers(field), text.strip(), way);
                if (key.isPresent()) {
                    entity.set(slot, key.get());
                } else if (way.strictly() || field.refers() == Refers.NOTHING) {
                    problems.add(problem(refers(field), column, text, way.seats()));
                }
            }
        }
    }

    private Optional<String> key(Refers refers, String text, Way way) {
        return switch (refers) {
            case PERSON -> person(text, way).map(Person::code);
            case UNIT -> unit(text).map(Unit::path);
            case SEAT -> seat(text, way.seats());
            case NOTHING -> Optional.of(text);
        };
    }

    private Optional<Person> person(String text, Way way) {
        Optional<Person> found = people.named(text);
        found.ifPresent(person -> way.met().put(person.code(), person));
        return found;
    }

    private Optional<Unit> unit(String text) {
        return units.byPath(text)
                .or(() -> only(
                        units.all().stream().filter(u -> u.name().equals(text)).toList()));
    }

    private static Optional<String> seat(String text, Map<String, String> seats) {
        return seats.containsKey(text)
                ? Optional.of(text)
                : only(seats.entrySet().stream()
                        .filter(s -> s.getValue().equals(text))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private DataProblem problem(Refers refers, String column, String text, Map<String, String> seats) {
        return switch (refers) {
            case UNIT ->
                new DataProblem(
                        "",
                        1,
                        column,
                        text,
                        Kind.UNKNOWN_UNIT,
                        List.of(Nearest.to(
                                        text,
                                        units.all().stream().map(Unit::path).toList())
                                .orElse("")));
            case SEAT -> {
                List<String> words =
                        new ArrayList<>(List.of(Nearest.to(text, seats.values()).orElse("")));
                words.addAll(seats.values());
                yield new DataProblem("", 1, column, text, Kind.NOT_A_CHOICE, words);
            }
            case PERSON, NOTHING -> new DataProblem("", 1, column, text, Kind.UNKNOWN_PERSON, List.of(near(text)));
        };
    }

    private String near(String text) {
        String start = text.substring(0, Math.min(2, text.length()));
        List<Person> alike = people.search(text, 1).people();
        List<Person> searched = alike.isEmpty() ? people.search(start, 1).people() : alike;
        return Nearest.to(text, searched.stream().map(Person::code).toList()).orElse("");
    }

    /** What people call what a field names. */
    String name(Field field, String key, Way way) {
        return switch (refers(field)) {
            case PERSON ->
                Optional.ofNullable(way.met().get(key))
                        .or(() -> people.byCode(key))
                        .map(p -> p.name() + " " + key)
                        .orElse(key);
            case SEAT -> way.seats().getOrDefault(key, key);
            case UNIT, NOTHING -> key;
        };
    }
}
