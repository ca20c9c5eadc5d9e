package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.MatterMoved;
import cn.jiannuo.server.matter.MatterOpened;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps cases in step with their matters, in the transaction in which these move. */
@Component
class WatchAffairs {
    private final Matters matters;
    private final Doorways doorways;
    private final Affairs affairs;
    private final BeginAffair begin;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    WatchAffairs(
            Matters matters,
            Doorways doorways,
            Affairs affairs,
            BeginAffair begin,
            Notices notices,
            People people,
            Clock clock) {
        this.matters = matters;
        this.doorways = doorways;
        this.affairs = affairs;
        this.begin = begin;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void opened(MatterOpened opened) {
        doorways.of(opened.regulation(), opened.rule()).ifPresent(way -> {
            Matter matter = matters.find(opened.matter()).orElseThrow();
            affairs.open(begin.of(matter, way));
        });
    }

    @EventListener
    void moved(MatterMoved moved) {
        Affair affair = affairs.lock(moved.matter()).orElse(null);
        if (affair == null) {
            return;
        }
        Matter matter = matters.find(moved.matter()).orElseThrow();
        State state = matter.standing();
        Optional<Active> at = state.active().stream()
                .filter(open -> !open.undecided())
                .min(Comparator.comparing(open -> Objects.requireNonNullElse(open.due(), LocalDate.MAX)));
        boolean ended = moved.facts().stream().anyMatch(Fact.Ended.class::isInstance);
        boolean late = affair.isLate(LocalDate.now(clock));
        affairs.stand(
                affair.matter(),
                new Affairs.At(
                        at.map(open -> name(matter, open.step())).orElse(""),
                        at.map(Active::due).orElse(null),
                        late,
                        matter.ended(),
                        matter.endedOn()),
                matters.stations(moved.matter()));
        tellMerged(affair, moved);
        if (ended) {
            tellFirstAsked(affair, matter);
        }
    }

    private String name(Matter matter, String step) {
        return doorways.of(matter.regulation(), matter.rule()).stream()
                .flatMap(way -> way.procedures().stream())
                .filter(rule -> rule.id().equals(matter.rule()))
                .flatMap(rule -> rule.outline().step(step).stream())
                .map(one -> one.name())
                .findFirst()
                .orElse(step);
    }

    /** Whoever sent the same is told of each step that ends, like whoever sent this one. */
    private void tellMerged(Affair affair, MatterMoved moved) {
        for (Affair same : affairs.mergedInto(affair.matter())) {
            moved.facts().stream()
                    .filter(Fact.StepEnded.class::isInstance)
                    .map(Fact.StepEnded.class::cast)
                    .forEach(fact -> people.byCode(same.subject())
                            .ifPresent(person -> notices.tell(
                                    "affair-same-" + same.matter() + "-" + fact.step() + "-" + fact.outcome(),
                                    person.id(),
                                    Kind.PROMISED,
                                    "affair.notice.merged-moved",
                                    List.of(
                                            affair.said(),
                                            name(matters.find(affair.matter()).orElseThrow(), fact.step())),
                                    "/matters/" + affair.matter(),
                                    Urgency.TODAY)));
        }
    }

    private void tellFirstAsked(Affair affair, Matter matter) {
        people.byCode(affair.firstAsked())
                .ifPresent(person -> notices.tell(
                        "affair-ended-" + affair.matter(),
                        person.id(),
                        Kind.TO_DO,
                        "affair.notice.first-ended",
                        List.of(matter.title()),
                        "/voice/first-asked",
                        Urgency.TODAY));
    }
}
