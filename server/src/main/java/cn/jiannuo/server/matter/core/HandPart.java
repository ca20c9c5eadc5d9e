package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.PartHandedOver;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.Moved.Why.NoPart.Because;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A part that was asked for goes to a colleague by name; never to whoever must keep out of the matter. */
@Service
public class HandPart {
    private final MatterTable matters;
    private final Cases cases;
    private final Bystanders bystanders;
    private final AskedParts parts;
    private final StepDuties owed;
    private final HandOver handOver;
    private final People people;
    private final Stations stations;

    HandPart(
            MatterTable matters,
            Cases cases,
            Bystanders bystanders,
            AskedParts parts,
            StepDuties owed,
            HandOver handOver,
            People people,
            Stations stations) {
        this.matters = matters;
        this.cases = cases;
        this.bystanders = bystanders;
        this.parts = parts;
        this.owed = owed;
        this.handOver = handOver;
        this.people = people;
        this.stations = stations;
    }

    /** @param to code or name of the colleague */
    @Transactional
    public Moved hand(Actor actor, long matter, int number, String to, String reason) {
        MatterRow row = matters.lock(matter).orElse(null);
        AskedPart part = row == null
                ? null
                : parts.of(matter).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElse(null);
        if (row == null || part == null) {
            return Moved.refused(new Why.Unknown());
        }
        List<Integer> mine = owed.partsOf(part.duty(), actor);
        if (mine.isEmpty()) {
            return Moved.refused(new Why.NotYours(stations.name(Station.parse(part.station()))));
        }
        Optional<Person> colleague = people.named(to);
        boolean tied = colleague
                .flatMap(person -> cases.of(row)
                        .filter(settled ->
                                !bystanders.ties(row, settled, person).isEmpty()))
                .isPresent();
        if (tied) {
            return Moved.refused(new Why.NoPart(Because.CONFLICT, to));
        }
        return handOver.handOver(actor, part.duty(), mine.getFirst(), to, reason) instanceof Outcome.No no
                ? Moved.refused(why(no.why(), to))
                : new Moved.Done(List.of());
    }

    private static Why why(Refused refused, String to) {
        return switch (refused) {
            case Refused.NoSuchPerson nobody -> new Why.NoSuchPerson(nobody.text());
            case Refused.NotYours other -> new Why.NotYours(other.whose());
            case Refused.Missing missing -> new Why.NoPart(Because.NO_REASON, "");
            case Refused.Closed closed -> new Why.NoPart(Because.SETTLED, "");
            default -> new Why.NoPart(Because.NOBODY, to);
        };
    }

    /** However it was handed over, the part knows whose it is. */
    @EventListener
    void handed(PartHandedOver handed) {
        parts.hold(handed.duty(), handed.to());
    }
}
