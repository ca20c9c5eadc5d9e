package cn.jiannuo.rulebook.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that happened, by day and then by row; held in memory. Immutable. */
public final class Events {
    private final List<Event> all;
    private final Map<String, List<Event>> byPerson = new HashMap<>();
    private final Map<String, List<Event>> byUnit = new HashMap<>();
    private final Map<String, List<Event>> byKind = new HashMap<>();

    Events(Collection<Event> events) {
        this.all = events.stream()
                .sorted(Comparator.comparing(Event::date).thenComparingLong(Event::row))
                .toList();
        for (Event event : all) {
            put(byPerson, event.person(), event);
            put(byUnit, event.unit(), event);
            put(byKind, event.kind(), event);
        }
        // asked for each person and target: not to be copied then
        for (Map<String, List<Event>> index : List.of(byPerson, byUnit, byKind)) {
            index.replaceAll((key, own) -> List.copyOf(own));
        }
    }

    /** These events, in the order of their days. */
    public static Events of(Collection<Event> events) {
        return new Events(events);
    }

    /** Where nothing happened. */
    public static Events none() {
        return new Events(List.of());
    }

    public List<Event> all() {
        return all;
    }

    /** What happened to a person, by code. */
    public List<Event> ofPerson(String code) {
        return byPerson.getOrDefault(code, List.of());
    }

    /** What happened in this very unit, by path as {@link Unit#path} gives it. */
    public List<Event> ofUnit(String path) {
        return byUnit.getOrDefault(path, List.of());
    }

    /** What happened of a kind, by its canonical name. */
    public List<Event> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private static void put(Map<String, List<Event>> index, @Nullable String key, Event event) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(event);
        }
    }
}
