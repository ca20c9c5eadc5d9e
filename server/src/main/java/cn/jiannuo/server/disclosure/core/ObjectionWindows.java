package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.matter.Window;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示期: what a regulation publishes with time for objections opens that time on the day it is published, not before. The clause that has
 * it published also says in which procedure objections are heard; this finds it, and leaves hearing them to it.
 */
@Component
public class ObjectionWindows {
    private final ObjectionRule rule;
    private final RulesInForce rules;
    private final Matters matters;
    private final Happenings happenings;
    private final ReportEvent report;
    private final ObjectProvider<OwnPage> pages;
    private final Units units;
    private final Clock clock;

    ObjectionWindows(
            ObjectionRule rule,
            RulesInForce rules,
            Matters matters,
            Happenings happenings,
            ReportEvent report,
            ObjectProvider<OwnPage> pages,
            Units units,
            Clock clock) {
        this.rule = rule;
        this.rules = rules;
        this.matters = matters;
        this.happenings = happenings;
        this.report = report;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Where objections to an item are heard.
     *
     * @param until last day, or null when none are heard now
     * @param objections how many came
     * @param page where one objects and reads what came of it
     * @param ended how it ended, or null
     */
    public record Hearing(
            String name,
            @Nullable LocalDate until,
            int objections,
            String page,
            @Nullable String ended,
            @Nullable LocalDate endedOn) {}

    /** The event under which a publication is reported where a procedure begins with it. */
    public static String reference(long item) {
        return "open-item-" + item;
    }

    /** The first edition is shown: the time for objections begins. */
    void open(SignedIn writer, Item item) {
        rule.of(item).ifPresent(procedure -> {
            Optional<Matter> running = running(item, procedure);
            if (running.isPresent()) {
                goOn(writer, running.get(), procedure);
            } else if (!procedure.kinds().contains(kindOf(item))) {
                begin(item, procedure.kinds().getFirst());
            }
        });
    }

    /** The step before the time for objections is what publishing it was. */
    private void goOn(SignedIn writer, Matter matter, ProcedureRule procedure) {
        matter.standing()
                .active()
                .forEach(active -> procedure
                        .outline()
                        .step(active.step())
                        .flatMap(step -> ObjectionRule.leads(step, procedure))
                        .ifPresent(outcome ->
                                matters.act(writer.actor(), matter.id(), new Deed.Decide(active.step(), outcome, ""))));
    }

    private void begin(Item item, String kind) {
        Shape shape = rules.current().vocabulary().events().get(kind);
        if (shape == null) {
            return;
        }
        Map<String, String> cells = new TreeMap<>(
                Map.of("unit", units.byId(item.unit()).map(Unit::path).orElse("")));
        cells.putAll(happened(item));
        List<String> known = shape.fields().stream().map(Field::name).toList();
        cells.keySet().retainAll(known);
        cells.put("kind", kind);
        cells.put("date", LocalDate.now(clock).toString());
        Reported reported = report.report(new Actor.Timekeeper(Tenancy.current()), reference(item.id()), cells);
        if (!reported.isThere()) {
            throw new IllegalStateException("a publication cannot be reported as " + kind + ": " + reported);
        }
    }

    private Map<String, String> happened(Item item) {
        return happenings.reported(item.occasion()).stream()
                .findFirst()
                .map(Happenings.Happening::cells)
                .orElse(Map.of());
    }

    private String kindOf(Item item) {
        return happened(item).getOrDefault("kind", "");
    }

    @Transactional(readOnly = true)
    public Optional<Hearing> of(Item item) {
        return rule.of(item).flatMap(procedure -> running(item, procedure).map(matter -> hearing(matter, procedure)));
    }

    private Hearing hearing(Matter matter, ProcedureRule procedure) {
        LocalDate until = procedure.outline().steps().stream()
                .filter(ObjectionRule::hears)
                .flatMap(step -> matters.window(matter.id(), step.id()).stream())
                .map(Window::until)
                .findFirst()
                .orElse(null);
        String page = pages.stream()
                .flatMap(own -> own.of(matter).stream())
                .findFirst()
                .orElse("/matters/" + matter.id());
        return new Hearing(
                procedure.name(), until, matter.standing().opinions().size(), page, matter.ended(), matter.endedOn());
    }

    private Optional<Matter> running(Item item, ProcedureRule procedure) {
        return List.of(reference(item.id()), item.occasion()).stream()
                .filter(occasion -> !occasion.isEmpty())
                .flatMap(occasion -> matters.ofEvent(occasion).stream())
                .filter(matter -> matter.rule().equals(procedure.id()))
                .findFirst();
    }
}
