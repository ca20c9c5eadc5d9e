package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.RegulationAdopted;
import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a version of a regulation in force from a day on: who fills its seats, which figures are the institution's own. */
@Service
public class AdoptRegulation {
    private final PackTexts texts;
    private final ReadPacks reading;
    private final Acts acts;
    private final Units units;
    private final AdoptedSeats seats;
    private final Assembly assembly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptRegulation(
            PackTexts texts,
            ReadPacks reading,
            Acts acts,
            Units units,
            AdoptedSeats seats,
            Assembly assembly,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.reading = reading;
        this.acts = acts;
        this.units = units;
        this.seats = seats;
        this.assembly = assembly;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adopts, or tells every reason why not.
     *
     * @throws IllegalArgumentException when the library has no such text, or it no such figure
     */
    @Transactional
    public Adopted adopt(Actor actor, Adopting wanted) {
        PackText text =
                texts.find(wanted.pack()).orElseThrow(() -> new IllegalArgumentException("no text " + wanted.pack()));
        Regulation regulation = reading.read(text).pack().regulation();
        acts.oneAtATime();
        Timeline before = acts.of(regulation.id());
        OwnFigures own = new OwnFigures(regulation, wanted.from(), wanted.figures());
        Map<String, String> seats = bound(regulation, wanted);
        Adoption adoption = new Adoption(
                before.size() + 1, actor.name(), clock.instant(), wanted.from(), wanted.pack(), seats, own.figures());
        List<AdoptionRefusal> refused = new ArrayList<>(meanwhile(before, wanted));
        refused.addAll(days(regulation, wanted));
        refused.addAll(seats(regulation, seats));
        refused.addAll(own.refused());
        if (refused.isEmpty()) {
            refused.addAll(contradictions(regulation, before, adoption));
        }
        return refused.isEmpty() ? put(actor, text, regulation, adoption) : new Adopted.Refused(refused);
    }

    private Adopted put(Actor actor, PackText text, Regulation regulation, Adoption adoption) {
        acts.add(regulation.id(), adoption);
        seats.declare(regulation.id());
        audit.write(actor, "regulation.adopted", Cited.title(text), detail(regulation, adoption));
        events.publishEvent(
                new RegulationAdopted(actor.institution(), regulation.id(), adoption.pack(), adoption.first()));
        return new Adopted.Done(regulation.id(), adoption);
    }

    private static Map<String, String> detail(Regulation regulation, Adoption adoption) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("hash", adoption.pack());
        detail.put("from", adoption.first().toString());
        adoption.seats().forEach((seat, unit) -> detail.put(regulation.seats().getOrDefault(seat, seat), unit));
        adoption.figures().forEach(own -> {
            String value = own.denominator() == 1 ? "" + own.number() : own.number() + "/" + own.denominator();
            detail.put(own.figure(), value + " " + own.from() + " " + own.source());
        });
        return detail;
    }

    private static List<AdoptionRefusal> meanwhile(Timeline before, Adopting wanted) {
        if (wanted.seen().isEmpty() || wanted.seen().getAsInt() == before.size()) {
            return List.of();
        }
        Act last = before.acts().getLast();
        return List.of(new AdoptionRefusal.Meanwhile(last.by(), last.at()));
    }

    private static List<AdoptionRefusal> days(Regulation regulation, Adopting wanted) {
        return wanted.from().isBefore(regulation.inForce())
                ? List.of(new AdoptionRefusal.TooEarly(wanted.from(), regulation.inForce()))
                : List.of();
    }

    /** Only seats the text names, only units that were chosen. */
    private static Map<String, String> bound(Regulation regulation, Adopting wanted) {
        Map<String, String> bound = new TreeMap<>();
        regulation.seats().keySet().forEach(seat -> {
            String unit = wanted.seats().getOrDefault(seat, "").strip();
            if (!unit.isEmpty()) {
                bound.put(seat, unit);
            }
        });
        return bound;
    }

    private List<AdoptionRefusal> seats(Regulation regulation, Map<String, String> bound) {
        List<AdoptionRefusal> refused = new ArrayList<>();
        List<String> unbound = regulation.seats().entrySet().stream()
                .filter(seat -> !bound.containsKey(seat.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!unbound.isEmpty()) {
            refused.add(new AdoptionRefusal.UnboundSeats(unbound));
        }
        bound.forEach((seat, unit) -> {
            if (units.byPath(unit).isEmpty()) {
                refused.add(new AdoptionRefusal.NoSuchUnit(regulation.seats().getOrDefault(seat, seat), unit));
            }
        });
        return refused;
    }

    /** Texts adopted together share their words; days are not compared, because the adoptions decide them. */
    private List<AdoptionRefusal> contradictions(Regulation regulation, Timeline before, Adoption adoption) {
        Map<String, Timeline> after = acts.timelines();
        List<Act> own = new ArrayList<>(before.acts());
        own.add(adoption);
        after.put(regulation.id(), new Timeline(own));
        PackReader.Result read = assembly.readTogether(after);
        List<Finding> errors = read.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .filter(finding -> !finding.message().key().startsWith("versions."))
                .toList();
        return errors.isEmpty() ? List.of() : List.of(new AdoptionRefusal.Contradicts(errors));
    }
}
