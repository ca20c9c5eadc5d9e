package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提一个制度上的需要 (C10): anybody says which regulation should go, change or come, and why; who answers is the regulation's to say. */
@Service
public class SayNeed {
    /** The event a regulation declares for it. */
    private static final String NEED = "rule-need";

    private static final int LONGEST = 2000;

    private final RulesInForce rules;
    private final ReportEvent report;
    private final Reaches reaches;
    private final People people;
    private final Clock clock;

    SayNeed(RulesInForce rules, ReportEvent report, Reaches reaches, People people, Clock clock) {
        this.rules = rules;
        this.report = report;
        this.reaches = reaches;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param changes what may be wished: abolish, amend, create
     * @param titles of the regulations in force, to choose from
     * @param citation of the clause that promises an answer
     */
    public record Offer(List<Option> changes, List<String> titles, String citation) {}

    /** Empty where no regulation in force asks for it. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer() {
        LocalDate today = LocalDate.now(clock);
        List<Version> inForce = rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .toList();
        Optional<Shape> shape =
                Optional.ofNullable(rules.current().vocabulary().events().get(NEED));
        return shape.flatMap(need -> citation(inForce)
                .map(citation -> new Offer(
                        changes(need),
                        inForce.stream()
                                .map(version -> version.regulation().title())
                                .toList(),
                        citation)));
    }

    /** The clause that promises an answer. */
    private static Optional<String> citation(List<Version> inForce) {
        return inForce.stream()
                .map(Version::regulation)
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(rule -> rule instanceof ProcedureRule procedure
                                && procedure.kinds().contains(NEED))
                        .map(rule -> regulation.citation(
                                regulation.clause(rule.header().clause()))))
                .findFirst();
    }

    private static List<Option> changes(Shape shape) {
        return shape.fields().stream()
                .map(Field::type)
                .filter(Type.OneOf.class::isInstance)
                .map(type -> ((Type.OneOf) type).choice().options())
                .filter(options ->
                        options.stream().anyMatch(option -> option.word().equals("abolish")))
                .findFirst()
                .orElse(List.of());
    }

    /** Its matter begins with {@link cn.jiannuo.server.matter.Matters#begin} afterwards, outside of this transaction. */
    @Transactional
    public Heard say(SignedIn reader, String reference, String title, String change, String need) {
        Optional<Person> me = reader.actor().person().isPresent()
                ? people.byId(reader.actor().person().getAsLong())
                : Optional.empty();
        if (me.isEmpty() || offer().isEmpty()) {
            return new Heard.Wrong("need-nowhere");
        }
        String why = PlainText.of(need);
        if (PlainText.of(title).isEmpty() || change.isBlank() || why.isEmpty()) {
            return new Heard.Wrong("need-empty");
        }
        if (why.length() > LONGEST) {
            return new Heard.Wrong("long-opinion", why.length(), LONGEST);
        }
        Map<String, String> cells = Map.of(
                "kind",
                NEED,
                "date",
                LocalDate.now(clock).toString(),
                "person",
                me.get().code(),
                "title",
                PlainText.of(title),
                "change",
                change,
                "need",
                why);
        Reported reported = report.report(reader.actor(), reaches.reader(reader), reference, cells);
        return reported instanceof Reported.Taken || reported instanceof Reported.Known
                ? new Heard.Done()
                : new Heard.Wrong("need-empty");
    }
}
