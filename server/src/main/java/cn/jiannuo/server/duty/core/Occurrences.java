package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.plan.DayCount;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Obligors;
import cn.jiannuo.rulebook.plan.Occasion;
import cn.jiannuo.rulebook.plan.SeatBinding;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns planned duties into occurrences: parties become stations, the ladder becomes days. */
final class Occurrences {
    /** Characters of an element's words that stand in the title of its duty. */
    private static final int WORDS = 40;

    private final UnitTree units;
    private final Map<String, String> seatUnits;
    private final Obligors obligors;
    private final WorkCalendar calendar;
    private final Function<String, String> personName;

    /**
     * @param seatUnits unit path by seat id
     * @param personName name by code
     */
    Occurrences(
            UnitTree units, Map<String, String> seatUnits, WorkCalendar calendar, Function<String, String> personName) {
        this.units = units;
        this.seatUnits = seatUnits;
        this.obligors = new Obligors(new SeatBinding(units, seatUnits));
        this.calendar = calendar;
        this.personName = personName;
    }

    Occurrence of(Duty duty) {
        boolean person =
                duty.basis().situation().person() != null && !duty.subject().isEmpty();
        boolean unit = !person && !duty.subject().isEmpty();
        return new Occurrence(
                duty.regulation().id(),
                duty.code(),
                duty.occasion(),
                duty.subject(),
                duty.rule().kind().word(),
                duty.regulation().hash(),
                duty.clause().id(),
                duty.regulation().citation(duty.clause()),
                name(duty),
                person ? "PERSON" : unit ? "UNIT" : "ORGANISATION",
                person ? personName.apply(duty.subject()) : unit ? lastName(duty.subject()) : said(duty),
                duty.starts(),
                duty.due(),
                duty.computation().map(Counted::of).orElseGet(() -> Counted.stated(duty.due())),
                duty.amount(),
                confirmer(duty),
                duty.obligors().stream().map(obligor -> part(obligor, duty)).toList(),
                rungs(duty),
                Asking.of(duty),
                null);
    }

    private static String name(Duty duty) {
        return duty.step()
                .flatMap(step -> duty.rule() instanceof ProcedureRule procedure
                        ? procedure.steps().stream()
                                .filter(s -> s.frame().id().equals(step))
                                .map(s -> duty.rule().name() + "：" + s.frame().name())
                                .findFirst()
                        : Optional.empty())
                .orElse(duty.rule().name());
    }

    /** Of a duty for each element of a list, the element's own words, so that one is told from the other on a desk. */
    private static String said(Duty duty) {
        Entity item = duty.basis().situation().item();
        if (item == null) {
            return "";
        }
        for (Field field : item.shape().fields()) {
            if (field.type() == Type.TEXT && field.refers() == Field.Refers.NOTHING) {
                String words = Objects.requireNonNullElse(item.text(field.name()), "");
                return words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
            }
        }
        return "";
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Occurrence.Part part(Duty.Obligor obligor, Duty duty) {
        return new Occurrence.Part(station(obligor, duty).text(), obligor.unit(), obligor.supports());
    }

    /** What a party means to the organisation: whose desk it lands on. */
    private Station station(Duty.Obligor obligor, Duty duty) {
        return switch (obligor.kind()) {
            case PERSON -> Station.person(obligor.key());
            case UNIT -> Station.unit(obligor.key());
            case HEAD -> Station.head(obligor.key());
            case LEADER -> Station.leader(obligor.key());
            case GROUP -> Station.group(obligor.key());
            case SEAT, AUDIENCE ->
                RulesInForce.station(seatUnits, duty.regulation().id(), obligor.key());
        };
    }

    private String confirmer(Duty duty) {
        return duty.rule() instanceof DutyRule rule && duty.questions().isEmpty()
                ? rule.confirmedBy().map(party -> station(party, duty)).orElse("")
                : "";
    }

    private List<Occurrence.Rung> rungs(Duty duty) {
        List<Occurrence.Rung> rungs = new ArrayList<>();
        if (duty.rule() instanceof DisclosureRule disclosure) {
            // what should have been made public and was not is told to whoever supervises it
            disclosure
                    .supervisedBy()
                    .ifPresent(party -> rungs.add(new Occurrence.Rung(duty.due().plusDays(1), station(party, duty))));
        }
        if (duty.rule() instanceof DutyRule rule) {
            DayCount days = new DayCount(duty.regulation(), calendar);
            Occasion from = new Occasion(duty.occasion(), duty.due(), duty.due(), duty.due());
            for (DutyRule.Escalation escalation : rule.escalation()) {
                LocalDate day = days.day(escalation.after(), from, duty.basis().situation());
                if (day != null) {
                    rungs.add(new Occurrence.Rung(day, station(escalation.to(), duty)));
                }
            }
        }
        return rungs;
    }

    private String station(Party party, Duty duty) {
        var situation = duty.basis().situation();
        var person = situation.person();
        @Nullable Unit unit = person != null ? units.unitOf(person) : units.find(duty.subject());
        return station(obligors.one(party, false, duty.regulation(), unit, situation), duty)
                .text();
    }
}
