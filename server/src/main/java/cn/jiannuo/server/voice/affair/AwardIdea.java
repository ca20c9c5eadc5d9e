package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参评和奖励: reports what the regulation's rules for good ideas hang on, held against what they allow. */
@Service
public class AwardIdea {
    private final Affairs affairs;
    private final Awards awards;
    private final CountBallot votes;
    private final Panel panel;
    private final Handlers handlers;
    private final Matters matters;
    private final ReportEvent report;
    private final RulesInForce rules;
    private final Clock clock;

    AwardIdea(
            Affairs affairs,
            Awards awards,
            CountBallot votes,
            Panel panel,
            Handlers handlers,
            Matters matters,
            ReportEvent report,
            RulesInForce rules,
            Clock clock) {
        this.affairs = affairs;
        this.awards = awards;
        this.votes = votes;
        this.panel = panel;
        this.handlers = handlers;
        this.matters = matters;
        this.report = report;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What may be reported for an idea.
     *
     * @param rule that hangs on it
     * @param asks fields that must be said besides what the idea says itself
     */
    public record Offered(Shape shape, Rule rule, List<Field> asks) {}

    /** What the clauses of the same promise hang on, but for procedures; what was reported already is left out. */
    @Transactional(readOnly = true)
    public List<Offered> offered(Matter matter) {
        if (!panel.approved(matter)) {
            return List.of();
        }
        List<String> before =
                awards.of(matter.id()).stream().map(Awards.Award::kind).toList();
        return regulation(matter).stream()
                .flatMap(text -> text.rules().stream()
                        .filter(rule ->
                                Alike.promise(text, text.clause(rule.header().clause()), matter.rule()))
                        .flatMap(rule -> offered(rule, matter).stream()))
                .filter(one -> !before.contains(one.shape().name()))
                .toList();
    }

    private Optional<Regulation> regulation(Matter matter) {
        return rules.current().rulebook().inForce(matter.regulation(), LocalDate.now(clock));
    }

    private Optional<Offered> offered(Rule rule, Matter matter) {
        if (rule instanceof ProcedureRule) {
            return Optional.empty();
        }
        return rule.schedule()
                .filter(schedule -> schedule.about() == About.PERSON)
                .flatMap(schedule -> schedule.trigger() instanceof Trigger.Happening happening
                        ? Optional.ofNullable(rules.current()
                                .vocabulary()
                                .events()
                                .get(happening.kinds().getFirst()))
                        : Optional.<Shape>empty())
                .map(shape -> new Offered(
                        shape,
                        rule,
                        shape.fields().stream()
                                .filter(field -> !Doorway.BUILT_IN.contains(field.name()))
                                .filter(field -> !matter.event().containsKey(field.name()))
                                .toList()));
    }

    @Transactional
    public Awarded award(Actor actor, long id, String kind, Map<String, String> typed) {
        Affair idea = affairs.lock(id).filter(one -> one.door() == Door.IDEAS).orElse(null);
        if (idea == null || !handlers.deals(actor, id)) {
            return new Awarded.NotYours();
        }
        Matter matter = matters.find(id).orElseThrow();
        Offered chosen = offered(matter).stream()
                .filter(one -> one.shape().name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return new Awarded.NotNow();
        }
        Optional<String> vote = votes.inTheWay(matter, chosen.rule());
        if (vote.isPresent()) {
            return new Awarded.NotChosen(vote.get());
        }
        return reported(actor, matter, chosen, cells(chosen, matter, typed));
    }

    private Awarded reported(Actor actor, Matter matter, Offered chosen, Map<String, String> cells) {
        String kind = chosen.shape().name();
        Read<Entity> read = EntityText.parse(chosen.shape(), cells, List.of(), kind);
        if (!read.isGood()) {
            return new Awarded.Wrong(read.errors().getFirst().column());
        }
        Optional<Verdict.Arithmetic> over = over(chosen, matter, read.get());
        if (over.isPresent()) {
            return new Awarded.TooMuch(over.get().cap());
        }
        String reference = reference(matter.id(), kind);
        Reported reported = report.report(actor, reference, cells);
        if (reported instanceof Reported.Refused refused) {
            return new Awarded.Wrong(refused.problems().getFirst().column());
        }
        if (reported instanceof Reported.Forbidden forbidden) {
            return new Awarded.Forbidden(forbidden.ban());
        }
        awards.add(
                matter.id(),
                kind,
                chosen.shape().label(),
                Awards.amount(chosen.asks(), cells),
                actor.name(),
                LocalDate.now(clock));
        return new Awarded.Done(reference, chosen.rule().name());
    }

    static String reference(long idea, String kind) {
        return "idea-" + idea + "-" + kind;
    }

    private Map<String, String> cells(Offered chosen, Matter matter, Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        for (Field field : chosen.shape().fields()) {
            String said = matter.event().getOrDefault(field.name(), "");
            cells.put(field.name(), typed.getOrDefault(field.name(), said).strip());
        }
        cells.values().removeIf(String::isEmpty);
        Doorway.BUILT_IN.forEach(cells::remove);
        cells.put("kind", chosen.shape().name());
        cells.put("date", LocalDate.now(clock).toString());
        cells.put("person", matter.subject());
        return cells;
    }

    /** What the rule gives at most, when more is asked for. */
    private Optional<Verdict.Arithmetic> over(Offered chosen, Matter matter, Entity event) {
        if (!(chosen.rule() instanceof EntitlementRule)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Entity person = EntityText.parse(rules.current().vocabulary().person(), matter.person(), List.of(), "person")
                .get();
        Case one = new Case(person, null, new Event("", 1, chosen.shape().name(), event), today, List.of());
        return new Judge(regulation(matter).orElseThrow(), Judgements.all(true))
                .judge(chosen.rule(), one)
                .filter(verdict -> verdict.answer() == Verdict.Answer.REFUSED)
                .flatMap(Verdict::arithmetic);
    }
}
