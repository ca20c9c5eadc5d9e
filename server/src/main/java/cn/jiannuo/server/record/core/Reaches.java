package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may write and who may read: what the clause says, asked of the stations somebody fills today. */
@Component
public class Reaches {
    private final Stations stations;
    private final People people;
    private final RulesInForce rules;
    private final Clock clock;

    Reaches(Stations stations, People people, RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A reader with the stations he fills today.
     *
     * @param supervises reads every entry, but not what is sensitive
     */
    public record Reader(Optional<Person> person, Set<Station> stations, boolean supervises) {
        public String code() {
            return person.map(Person::code).orElse("");
        }

        /** Whether a seat, a unit or a leader's charge is filled: such a person reports for others too. */
        public boolean holdsOffice() {
            return stations.stream().anyMatch(s -> s.kind() != Station.Kind.PERSON && s.kind() != Station.Kind.GROUP);
        }
    }

    @Transactional(readOnly = true)
    public Reader reader(SignedIn signedIn) {
        Optional<Person> person = signedIn.actor().person().isPresent()
                ? people.byId(signedIn.actor().person().getAsLong())
                : Optional.empty();
        Set<Station> held =
                person.map(p -> stations.of(p.id(), LocalDate.now(clock))).orElse(Set.of());
        return new Reader(person, held, signedIn.has(Power.SUPERVISOR));
    }

    @Transactional(readOnly = true)
    public Reach writing(Reader reader, Ledger ledger) {
        return reach(reader, ledger, ledger.rule().write());
    }

    /** Whom the clause names as reader; whoever supervises reads the rest as well. */
    @Transactional(readOnly = true)
    public Reach reading(Reader reader, Ledger ledger) {
        Reach named = named(reader, ledger);
        return reader.supervises() && !named.all()
                ? new Reach(true, named.people(), named.units(), named.naming(), named.me())
                : named;
    }

    /** Only whom the clause names: who sees what is sensitive. */
    @Transactional(readOnly = true)
    public Reach named(Reader reader, Ledger ledger) {
        return reach(reader, ledger, ledger.rule().read());
    }

    private Reach reach(Reader reader, Ledger ledger, List<Party> parties) {
        Gathered gathered = new Gathered(reader, ledger);
        if (reader.person().isPresent()) {
            parties.forEach(gathered::add);
        }
        return new Reach(gathered.all, gathered.persons, gathered.units, gathered.naming, reader.code());
    }

    private final class Gathered {
        private final Reader reader;
        private final Person me;
        private final About about;
        private final String regulation;
        private final Set<String> persons = new HashSet<>();
        private final Set<String> units = new HashSet<>();
        private final Set<String> naming = new HashSet<>();
        private boolean all;

        Gathered(Reader reader, Ledger ledger) {
            this.reader = reader;
            this.me = reader.person().orElse(new Person(0, "", "", 0, "", "", ""));
            this.about = ledger.about();
            this.regulation = ledger.regulation().id();
        }

        void add(Party party) {
            switch (party) {
                case Party.Seat seat -> all |= fills(rules.current().station(regulation, seat.id()));
                case Party.Group group -> all |= fills(Station.group(group.id()));
                case Party.Subject subject -> subject();
                case Party.UnitItself unit -> members(unit.of());
                case Party.Head head -> holding(Station.Kind.HEAD);
                case Party.LeaderInCharge leader -> holding(Station.Kind.LEADER);
                case Party.Stated stated ->
                    naming.add(stated.text().substring(stated.text().lastIndexOf('.') + 1));
            }
        }

        private boolean fills(Station station) {
            return reader.stations().contains(station);
        }

        /** Where an entry is about no person, «the person» is everybody. */
        private void subject() {
            if (about == About.PERSON) {
                persons.add(me.code());
            } else {
                all = true;
            }
        }

        /** Members of a unit read what is about it, or about colleagues of theirs. */
        private void members(Party.Of of) {
            String[] parts = me.unitPath().split("/");
            String department = parts.length < 2 ? me.unitPath() : parts[0] + "/" + parts[1];
            reach(of == Party.Of.DEPARTMENT ? department : me.unitPath());
            for (int end = me.unitPath().lastIndexOf('/');
                    end > 0;
                    end = me.unitPath().lastIndexOf('/', end - 1)) {
                units.add(me.unitPath().substring(0, end));
            }
        }

        private void holding(Station.Kind kind) {
            reader.stations().stream().filter(s -> s.kind() == kind).forEach(s -> reach(s.key()));
        }

        private void reach(String path) {
            units.add(path);
            if (about == About.PERSON) {
                people.within(path).forEach(person -> persons.add(person.code()));
            }
        }
    }
}
