package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.server.deliberation.core.Hearings.Hearing;
import cn.jiannuo.server.deliberation.core.Topics.Topic;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.MatterMoved;
import cn.jiannuo.server.matter.MatterOpened;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Window;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the topics in step with their matters, in the transaction in which these move. */
@Component
class WatchMatters {
    private final Matters matters;
    private final Hearings hearings;
    private final Topics topics;
    private final Rounds rounds;
    private final Tidings tidings;
    private final People people;
    private final Stations stations;
    private final Clock clock;

    WatchMatters(
            Matters matters,
            Hearings hearings,
            Topics topics,
            Rounds rounds,
            Tidings tidings,
            People people,
            Stations stations,
            Clock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.topics = topics;
        this.rounds = rounds;
        this.tidings = tidings;
        this.people = people;
        this.stations = stations;
        this.clock = clock;
    }

    @EventListener
    void opened(MatterOpened opened) {
        Matter matter = matters.find(opened.matter()).orElseThrow();
        hearings.of(matter).ifPresent(hearing -> topics.open(topic(matter, hearing), hearing.narrow()));
    }

    private Topic topic(Matter matter, Hearing hearing) {
        Optional<Topics.Raised> raised = topics.raised(matter.occasion());
        return new Topic(
                matter.id(),
                hearing.objections(),
                raised.map(Topics.Raised::title)
                        .filter(title -> !title.isEmpty())
                        .orElseGet(() -> title(matter)),
                raised.map(Topics.Raised::why)
                        .orElseGet(() -> matter.event()
                                .getOrDefault("need", matter.event().getOrDefault("detail", ""))),
                matter.name(),
                matter.openedOn(),
                null,
                null,
                null,
                null);
    }

    /** 任职提名：孟大勇. A public notice names whom it is about, even where the matter itself is not shown to that person. */
    private String title(Matter matter) {
        String about = Optional.ofNullable(matter.event().get("title"))
                .filter(named -> !named.isEmpty())
                .or(() -> people.byCode(matter.subject()).map(Person::name))
                .or(() -> Optional.ofNullable(matter.event().get("detail")).filter(said -> !said.isEmpty()))
                .orElse(matter.subjectName());
        return about.isEmpty() ? matter.name() : matter.name() + "：" + about;
    }

    @EventListener
    void moved(MatterMoved moved) {
        Topic topic = topics.find(moved.matter()).orElse(null);
        if (topic == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (Fact fact : moved.facts()) {
            switch (fact) {
                case Fact.StepOpened opened ->
                    matters.window(topic.matter(), opened.step()).ifPresent(window -> hear(topic, window, today));
                case Fact.CollectionClosed closed -> {
                    rounds.close(topic.matter(), closed.step(), today);
                    topics.hears(topic.matter(), null, null);
                }
                case Fact.OpinionAnswered answered -> tidings.answered(topic, answered.number());
                case Fact.Ended ended -> {
                    topics.end(topic.matter(), ended.state(), today);
                    tidings.ended(topic);
                }
                default -> {
                    // the matter itself keeps the rest
                }
            }
        }
    }

    private void hear(Topic topic, Window window, LocalDate today) {
        List<Long> asked = asked(window, today);
        rounds.open(
                topic.matter(),
                new Rounds.Round(
                        window.step(), window.round(), today, window.until(), asked.size(), audience(window), null));
        topics.hears(topic.matter(), window.step(), window.until());
        window.asked()
                .filter(station -> station.kind() == Station.Kind.UNIT)
                .ifPresent(station -> topics.hearsUnit(topic.matter(), station.key()));
        tidings.asked(topic, window, asked);
    }

    private String audience(Window window) {
        return window.asked().map(stations::name).orElse(window.audience());
    }

    private List<Long> asked(Window window, LocalDate today) {
        Stream<Long> ids = window.asked()
                .map(station -> station.kind() == Station.Kind.UNIT
                        ? people.within(station.key()).stream().map(Person::id)
                        : stations.holders(station, today).stream().map(Holder::personId))
                .orElseGet(() -> people.all().stream().map(Person::id));
        return ids.distinct().collect(Collectors.toList());
    }
}
