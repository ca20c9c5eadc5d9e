package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.text.Nearest;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what happened: a hospital stay, a retirement, a letter that came. The same report twice is one event. */
@Service
public class ReportEvent {
    private final RulesInForce rules;
    private final Understand understand;
    private final Prohibitions prohibitions;
    private final Versions versions;
    private final People people;
    private final FillLedgers fill;
    private final AuditLog audit;

    ReportEvent(
            RulesInForce rules,
            Understand understand,
            Prohibitions prohibitions,
            Versions versions,
            People people,
            FillLedgers fill,
            AuditLog audit) {
        this.rules = rules;
        this.understand = understand;
        this.prohibitions = prohibitions;
        this.versions = versions;
        this.people = people;
        this.fill = fill;
        this.audit = audit;
    }

    /** What came of a report. */
    public sealed interface Reported {
        /** Whether the event is taken down, now or before. */
        default boolean isThere() {
            return this instanceof Taken || this instanceof Known;
        }

        record Taken(long event) implements Reported {}

        /** It is there already, from before. */
        record Known(long event) implements Reported {}

        record Refused(List<DataProblem> problems) implements Reported {}

        /** A regulation does not let it happen. */
        record Forbidden(Ban ban) implements Reported {}

        /** Who holds no office reports what happened to himself. */
        record OnlyOneself() implements Reported {}
    }

    /** Somebody reports: for himself always, for others and for units when he holds an office. */
    @Transactional
    public Reported report(Actor actor, Reader reader, String reference, Map<String, String> cells) {
        String about = cells.getOrDefault("person", "").strip();
        boolean himself = !about.isEmpty()
                && reader.person()
                        .filter(me -> about.equals(me.code()) || about.equals(me.name()))
                        .isPresent();
        if (!himself && !reader.holdsOffice()) {
            return new Reported.OnlyOneself();
        }
        Map<String, String> own = new HashMap<>(cells);
        if (himself) {
            own.put("person", reader.code());
        }
        return report(actor, reference, own);
    }

    /**
     * @param reference the sender's own number, the same for the same event
     * @param cells by column as in a table of events, under English names or Chinese headings; kept under canonical ones
     */
    @Transactional
    public Reported report(Actor actor, String reference, Map<String, String> cells) {
        Reported first = takeDown(actor, reference, cells);
        // what was taken down before is known, also when the rules would not understand it any more
        return first.isThere() ? first : known(reference).orElse(first);
    }

    private Optional<Reported> known(String reference) {
        return versions.find(reference, 1).map(known -> new Reported.Known(known.id()));
    }

    private Reported takeDown(Actor actor, String reference, Map<String, String> cells) {
        Map<String, String> stated = new TreeMap<>(cells);
        String named =
                stated.getOrDefault("kind", stated.getOrDefault("事件", "")).strip();
        RulesInForce.Current inForce = rules.current();
        Shape shape = kind(named, inForce);
        if (shape == null) {
            return new Reported.Refused(List.of(unknown(named, inForce)));
        }
        stated.remove("事件");
        stated.put("kind", shape.name());
        return switch (understand.understand(
                shape, stated, List.of(), seats(inForce), Understand.Names.MAY, List.of())) {
            case Stated.Bad bad -> new Reported.Refused(bad.problems());
            case Stated.Good good -> take(actor, reference, shape, good);
        };
    }

    private Reported take(Actor actor, String reference, Shape shape, Stated.Good good) {
        Prohibitions.Judged judged = prohibitions.judge(good);
        if (judged.refused().isPresent()) {
            return new Reported.Forbidden(judged.refused().get());
        }
        String author = actor.person().isPresent()
                ? people.byId(actor.person().getAsLong()).map(Person::code).orElse(null)
                : null;
        Optional<Long> added =
                versions.add(actor, new Versions.Draft(reference, 1, "", "", good, "", author, judged.noticed(), null));
        added.ifPresent(id -> fill.fill(actor, reference, author, good));
        added.ifPresent(id -> audit.write(
                actor,
                "event.reported",
                shape.label(),
                Map.of("event", id.toString(), "date", good.on().toString())));
        return added.<Reported>map(Reported.Taken::new)
                .or(() -> known(reference))
                .orElseThrow();
    }

    /** By its word, or by a name only one kind bears. */
    private static @org.jspecify.annotations.Nullable Shape kind(String text, RulesInForce.Current inForce) {
        Map<String, Shape> events = inForce.vocabulary().events();
        Shape exact = events.get(text);
        if (exact != null) {
            return exact;
        }
        List<Shape> named =
                events.values().stream().filter(s -> s.label().equals(text)).toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private static DataProblem unknown(String text, RulesInForce.Current inForce) {
        List<String> names = inForce.vocabulary().events().values().stream()
                .map(Shape::label)
                .sorted()
                .toList();
        DataProblem.Kind kind = text.isBlank() ? DataProblem.Kind.VALUE_MISSING : DataProblem.Kind.UNKNOWN_KIND;
        List<String> args = new ArrayList<>(
                List.of(text.isBlank() ? "事件" : Nearest.to(text, names).orElse("")));
        return new DataProblem("", 1, "kind", text, kind, args);
    }

    private static Map<String, String> seats(RulesInForce.Current inForce) {
        Map<String, String> seats = new TreeMap<>();
        inForce.rulebook()
                .versions()
                .forEach(version -> seats.putAll(version.regulation().seats()));
        return seats;
    }
}
