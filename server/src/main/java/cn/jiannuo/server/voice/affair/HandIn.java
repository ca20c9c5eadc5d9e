package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a case in: for oneself, or for somebody else by the seat that takes it. Anybody else hands in for others only where the
 * regulations have 首问负责, and then answers for it until it ends.
 */
@Service
public class HandIn {
    private final ReportEvent report;
    private final Doorways doorways;
    private final Origins origins;
    private final People people;
    private final Stations stations;
    private final Notices notices;
    private final Clock clock;

    HandIn(
            ReportEvent report,
            Doorways doorways,
            Origins origins,
            People people,
            Stations stations,
            Notices notices,
            Clock clock) {
        this.report = report;
        this.doorways = doorways;
        this.origins = origins;
        this.people = people;
        this.stations = stations;
        this.notices = notices;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface HandedIn {
        /** @param firstAsked whether whoever handed it in answers for it from now on */
        record Taken(String reference, boolean firstAsked) implements HandedIn {}

        record Wrong(List<DataProblem> problems) implements HandedIn {}

        /** No such person. */
        record Nobody(String text) implements HandedIn {}

        /** The regulation sets a limit that this goes beyond. */
        record Beyond(Verdict verdict) implements HandedIn {}

        /** A regulation does not let it happen. */
        record Forbidden(Ban ban) implements HandedIn {}

        /** @param desk names of the seats that hand in for others */
        record OnlyOneself(String desk) implements HandedIn {}
    }

    /**
     * Its matter begins with {@link cn.jiannuo.server.matter.Matters#begin} afterwards, outside of this transaction.
     *
     * @param reference the same for a form that is sent twice
     * @param typed texts by field; {@code person} by code or name, empty for oneself
     */
    @Transactional
    public HandedIn handIn(SignedIn reader, Doorway way, String reference, Map<String, String> typed) {
        Person me = people.byId(reader.actor().person().orElse(0)).orElse(null);
        if (me == null) {
            return new HandedIn.OnlyOneself(desks(way));
        }
        String named = typed.getOrDefault("person", "").strip();
        Optional<Person> about = named.isEmpty() ? Optional.of(me) : find(named);
        if (about.isEmpty()) {
            return new HandedIn.Nobody(named);
        }
        boolean other = way.aboutPerson() && about.get().id() != me.id();
        boolean desk = stations.of(me.id(), LocalDate.now(clock)).stream().anyMatch(way.desks()::contains);
        if (other && !desk && !doorways.firstAskedAnswers()) {
            return new HandedIn.OnlyOneself(desks(way));
        }
        boolean first = other && !desk;
        List<DataProblem> missing = missing(way, typed);
        if (!missing.isEmpty()) {
            return new HandedIn.Wrong(missing);
        }
        Map<String, String> cells = cells(way, typed, about.get(), me);
        Optional<Verdict> beyond = Limits.beyond(way, cells, LocalDate.now(clock));
        if (beyond.isPresent()) {
            return new HandedIn.Beyond(beyond.get());
        }
        Reported reported = report.report(reader.actor(), reference, cells);
        if (reported instanceof Reported.Refused refused) {
            return new HandedIn.Wrong(refused.problems());
        }
        if (reported instanceof Reported.Forbidden forbidden) {
            return new HandedIn.Forbidden(forbidden.ban());
        }
        if (reported instanceof Reported.Taken && other) {
            origins.handIn(reference, way.door(), me, first, LocalDate.now(clock));
            notices.tell(
                    "affair-for-you-" + reference,
                    about.get().id(),
                    Kind.PROMISED,
                    "affair.notice.for-you",
                    List.of(me.name(), way.name()),
                    "/voice/" + way.door().word(),
                    Urgency.NOW);
        }
        return new HandedIn.Taken(reference, first);
    }

    /** Whether somebody hands in for others as the seat that takes it. */
    @Transactional(readOnly = true)
    public boolean isDesk(SignedIn reader, List<Doorway> ways) {
        Set<Station> standing = stations.of(reader.actor().person().orElse(0), LocalDate.now(clock));
        return ways.stream().flatMap(way -> way.desks().stream()).anyMatch(standing::contains);
    }

    /** Whoever deals with it must not have to come back and ask. */
    private static List<DataProblem> missing(Doorway way, Map<String, String> typed) {
        return way.fields().stream()
                .filter(way::isRequired)
                .filter(field -> typed.getOrDefault(field.name(), "").isBlank())
                .map(field -> new DataProblem(
                        way.kind(), 1, field.name(), "", DataProblem.Kind.VALUE_MISSING, List.of(field.label())))
                .toList();
    }

    private Map<String, String> cells(Doorway way, Map<String, String> typed, Person about, Person me) {
        Map<String, String> cells = new HashMap<>();
        way.fields()
                .forEach(field -> cells.put(
                        field.name(), typed.getOrDefault(field.name(), "").strip()));
        cells.values().removeIf(String::isEmpty);
        cells.put("kind", way.kind());
        cells.put("date", LocalDate.now(clock).toString());
        if (way.aboutPerson()) {
            cells.put("person", about.code());
        }
        way.asks().ifPresent(field -> cells.put(field, me.code()));
        return cells;
    }

    private Optional<Person> find(String text) {
        return people.byCode(text).or(() -> {
            List<Person> named = people.search(text, 0).people().stream()
                    .filter(person -> person.name().equals(text))
                    .toList();
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        });
    }

    private String desks(Doorway way) {
        return way.desks().stream().map(stations::name).collect(Collectors.joining("、"));
    }
}
