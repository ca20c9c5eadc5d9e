package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.matter.MatterOpened;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a matter: once for each event, whoever asks and however often. */
@Service
public class OpenMatter {
    private final MatterTable matters;
    private final Cases cases;
    private final Course course;
    private final ApplicationEventPublisher events;

    OpenMatter(MatterTable matters, Cases cases, Course course, ApplicationEventPublisher events) {
        this.matters = matters;
        this.cases = cases;
        this.course = course;
        this.events = events;
    }

    /** @return whether it was new */
    @Transactional
    public boolean open(Duty first, Actor keeper) {
        if (!(first.rule() instanceof ProcedureRule rule)) {
            throw new IllegalArgumentException("not a step of a procedure: " + first.code());
        }
        Entity unit = first.basis().situation().unit();
        Facts facts = Facts.of(first.basis().situation(), unit);
        Case settled = cases.of(first.regulation().id(), first.regulation().hash(), rule.id(), first.occasion(), facts)
                .orElseThrow(() -> new IllegalStateException("planned from a text that is not known: " + rule.id()));
        MatterRow row = row(first, rule, facts);
        Optional<Long> id = matters.add(row);
        id.ifPresent(matter -> begin(matters.lock(matter).orElseThrow(), rule, settled, keeper));
        return id.isPresent();
    }

    private void begin(MatterRow row, ProcedureRule rule, Case settled, Actor keeper) {
        Act open = new Act.Open(
                new cn.jiannuo.rulebook.procedure.Actor(opener(rule, settled)),
                row.openedOn(),
                settled.procedure().conditions());
        Verdict verdict = settled.procedure().machine().apply(State.NEW, open);
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            throw new IllegalStateException("the procedure " + rule.id() + " cannot begin: " + verdict);
        }
        events.publishEvent(new MatterOpened(row.id(), row.regulation(), row.rule(), row.occasion(), row.subject()));
        course.take(row, settled, open, accepted, keeper);
    }

    /** Whoever may take the matter back; where nobody may, the clock that opened it. */
    private static String opener(ProcedureRule rule, Case settled) {
        return rule.withdrawnBy().stream()
                .map(Party::text)
                .findFirst()
                .map(party -> settled.station(party).text())
                .orElse("clock");
    }

    private static MatterRow row(Duty first, ProcedureRule rule, Facts facts) {
        boolean person = !facts.code().isEmpty() && !first.subject().isEmpty();
        boolean unit = !person && !first.subject().isEmpty();
        String name = person
                ? facts.person().getOrDefault("name", facts.code())
                : first.subject().substring(first.subject().lastIndexOf('/') + 1);
        boolean shown = !person || concernsSubject(rule);
        return new MatterRow(
                0,
                first.regulation().id(),
                rule.id(),
                first.occasion(),
                first.subject(),
                first.regulation().hash(),
                first.clause().id(),
                first.regulation().citation(first.clause()),
                rule.name(),
                person && shown ? "PERSON" : unit ? "UNIT" : "ORGANISATION",
                shown ? name : "",
                rule.confidential(),
                facts,
                State.NEW,
                LocalDate.ofEpochDay(first.basis().situation().today()),
                null,
                null);
    }

    /** Somebody whom no step asks, tells or lets withdraw is not to know: a report about him, say. */
    private static boolean concernsSubject(ProcedureRule rule) {
        return Stream.concat(
                        rule.withdrawnBy().stream(),
                        rule.steps().stream()
                                .flatMap(step -> step.choices().stream())
                                .flatMap(choice -> Stream.concat(choice.by().stream(), choice.tell().stream())))
                .anyMatch(Party.Subject.class::isInstance);
    }
}
