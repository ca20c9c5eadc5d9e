package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.MatterMoved;
import cn.jiannuo.server.matter.MatterOpened;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps cases in step with their matters, in the transaction in which these move. */
@Component
class WatchAffairs {
    private final Matters matters;
    private final Doorways doorways;
    private final Affairs affairs;
    private final Origins origins;
    private final Notices notices;
    private final People people;
    private final Vocabulary vocabulary;
    private final Clock clock;

    WatchAffairs(
            Matters matters,
            Doorways doorways,
            Affairs affairs,
            Origins origins,
            Notices notices,
            People people,
            Vocabulary vocabulary,
            Clock clock) {
        this.matters = matters;
        this.doorways = doorways;
        this.affairs = affairs;
        this.origins = origins;
        this.notices = notices;
        this.people = people;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @EventListener
    void opened(MatterOpened opened) {
        doorways.of(opened.regulation(), opened.rule()).ifPresent(way -> {
            Matter matter = matters.find(opened.matter()).orElseThrow();
            affairs.open(affair(matter, way));
        });
    }

    private Affair affair(Matter matter, Doorway way) {
        Optional<Origins.HandedIn> by = origins.handedIn(matter.occasion());
        ProcedureRule procedure = way.procedures().stream()
                .filter(rule -> rule.id().equals(matter.rule()))
                .findFirst()
                .orElseThrow();
        Optional<Field> sort = way.fields().stream()
                .filter(field -> field.type() instanceof Type.OneOf)
                .findFirst();
        String word =
                sort.map(field -> matter.event().getOrDefault(field.name(), "")).orElse("");
        return new Affair(
                matter.id(),
                way.door(),
                matter.occasion(),
                matter.rule(),
                matter.name(),
                matter.subject(),
                matter.subjectName(),
                word,
                sort.map(field -> Look.label(((Type.OneOf) field.type()).choice(), word))
                        .orElse(""),
                said(matter, way),
                !matter.person().getOrDefault("away", "").isEmpty(),
                matter.confidential(),
                Pace.of(way.regulation(), procedure, matter.openedOn()),
                by.map(Origins.HandedIn::name).orElse(""),
                by.filter(Origins.HandedIn::firstAsked)
                        .map(Origins.HandedIn::code)
                        .or(() -> way.asks().map(field -> matter.event().getOrDefault(field, "")))
                        .orElse(""),
                matter.openedOn(),
                "",
                null,
                false,
                null,
                null,
                null,
                "",
                null,
                null,
                0,
                "");
    }

    /** What was said, in a line; a plain no is left out. */
    private String said(Matter matter, Doorway way) {
        Words words = vocabulary.in(Locale.SIMPLIFIED_CHINESE);
        Look look = new Look(words, people, way.regulation().seats());
        return way.fields().stream()
                .filter(field -> !matter.event().getOrDefault(field.name(), "").isEmpty())
                .map(field -> said(field, Objects.requireNonNull(matter.event().get(field.name())), look))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String said(Field field, String cell, Look look) {
        if (field.type() == Type.BOOL) {
            return cell.equals("yes") ? field.label() + "：" + look.text(field, cell) : "";
        }
        return look.text(field, cell);
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
