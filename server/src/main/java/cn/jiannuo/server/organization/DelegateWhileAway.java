package cn.jiannuo.server.organization;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.core.Absences;
import cn.jiannuo.server.organization.core.Absences.Absence;
import cn.jiannuo.server.organization.core.Holdings;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我要离开几天: a colleague acts at one's seats for some days. It ends by itself. */
@Service
public class DelegateWhileAway {
    private final Absences absences;
    private final Holdings holdings;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DelegateWhileAway(
            Absences absences,
            Holdings holdings,
            People people,
            AuditLog audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.absences = absences;
        this.holdings = holdings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Who is away from the first to the last day, who acts, and why; the reason may be empty. */
    public record Asked(long from, long to, LocalDate first, LocalDate last, String reason) {}

    @Transactional
    public Outcome delegate(Actor actor, Asked asked) {
        if (asked.from() == asked.to()) {
            return Outcome.Refused.of("to-oneself");
        }
        if (asked.last().isBefore(asked.first())) {
            return Outcome.Refused.of("days-backwards", asked.first(), asked.last());
        }
        LocalDate today = LocalDate.now(clock);
        if (asked.first().isBefore(today)) {
            return Outcome.Refused.of("begins-before-today", asked.first(), today);
        }
        // always in the same order, so that two who name each other do not wait for each other for ever
        boolean bothHere = LongStream.of(asked.from(), asked.to()).sorted().allMatch(holdings::lockPerson);
        if (!bothHere) {
            return Outcome.Refused.of("not-here");
        }
        return away(asked).map(Outcome.class::cast).orElseGet(() -> made(actor, asked));
    }

    private Outcome made(Actor actor, Asked asked) {
        long id = absences.add(actor, asked.from(), asked.to(), asked.first(), asked.last(), asked.reason());
        audit.write(
                actor,
                "delegation.made",
                people.byId(asked.from()).orElseThrow().name(),
                Map.of(
                        "to", people.byId(asked.to()).orElseThrow().name(),
                        "first", asked.first().toString(),
                        "last", asked.last().toString()));
        events.publishEvent(
                new DelegationMade(actor.institution(), id, asked.from(), asked.to(), asked.first(), asked.last()));
        return new Outcome.Done(id);
    }

    private Optional<Outcome.Refused> away(Asked asked) {
        Optional<Absence> own = overlapping(asked.from(), asked);
        if (own.isPresent()) {
            Absence other = own.get();
            return Optional.of(Outcome.Refused.of(
                    "delegated-already",
                    other.toName(),
                    other.first(),
                    other.until().minusDays(1)));
        }
        return overlapping(asked.to(), asked)
                .map(other -> Outcome.Refused.of(
                        "colleague-away",
                        other.fromName(),
                        other.first(),
                        other.until().minusDays(1),
                        other.toName()));
    }

    private Optional<Absence> overlapping(long person, Asked asked) {
        return absences.of(person).stream()
                .filter(other -> other.from() == person && other.overlaps(asked.first(), asked.last()))
                .findFirst();
    }
}
