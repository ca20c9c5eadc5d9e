package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** 回避: whom a letter is about never gets it, nor do those of the same unit and the leader in charge of it. */
@Component
class Conflicts {
    private final People people;
    private final Units units;
    private final Stations stations;

    Conflicts(People people, Units units, Stations stations) {
        this.people = people;
        this.units = units;
        this.stations = stations;
    }

    /**
     * Who must not see a letter.
     *
     * @param people ids, sorted; sealed with the letter, never kept in the open
     */
    record Concerned(Set<Long> people) {
        static final Concerned NOBODY = new Concerned(Set.of());

        Concerned {
            people = Set.copyOf(people);
        }

        boolean excludes(long person) {
            return people.contains(person);
        }
    }

    /** @param typed names, codes and units, separated by commas or spaces; everybody of a name that several bear is meant */
    Concerned concerned(String typed, LocalDate day) {
        Set<Long> meant = new TreeSet<>();
        for (String word : typed.split("[\\s,，、;；]+")) {
            if (word.isBlank()) {
                continue;
            }
            for (Person person : named(word)) {
                meant.add(person.id());
                line(person.unitPath(), day, meant);
            }
            units.all().stream()
                    .filter(unit -> unit.level() > 1
                            && (unit.name().equals(word) || unit.path().equals(word)))
                    .forEach(unit -> line(unit.path(), day, meant));
        }
        return new Concerned(new HashSet<>(meant));
    }

    private List<Person> named(String word) {
        List<Person> exact = new ArrayList<>();
        for (Person person : people.search(word, 1).people()) {
            if (person.name().equals(word) || person.code().equalsIgnoreCase(word)) {
                exact.add(person);
            }
        }
        return exact;
    }

    /** Those of a unit, its head, and the leader in charge; of the whole body as a unit, nobody but who was named. */
    private void line(String path, LocalDate day, Set<Long> meant) {
        boolean whole = units.byPath(path).map(Unit::level).orElse(1) == 1;
        if (whole) {
            return;
        }
        people.within(path).forEach(person -> meant.add(person.id()));
        for (Station station : List.of(Station.head(path), Station.leader(path))) {
            stations.holders(station, day).stream().map(Holder::personId).forEach(meant::add);
        }
    }
}
