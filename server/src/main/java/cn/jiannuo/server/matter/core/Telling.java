package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what moved, in the transaction in which it moves. */
@Component
class Telling {
    private final Notices notices;
    private final Stations stations;
    private final StepDuties duties;
    private final Clock clock;

    Telling(Notices notices, Stations stations, StepDuties duties, Clock clock) {
        this.notices = notices;
        this.stations = stations;
        this.duties = duties;
        this.clock = clock;
    }

    void tell(MatterRow row, Case settled, List<Fact> facts) {
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.StepOpened opened -> opened(row, settled, opened);
                case Fact.Informed told ->
                    told.parties()
                            .forEach(party -> say(
                                    row,
                                    settled,
                                    party,
                                    Kind.PROMISED,
                                    "matter.notice.informed",
                                    List.of(
                                            row.title(),
                                            settled.step(told.step()).name()),
                                    "told-" + told.step()));
                case Fact.DueMoved moved ->
                    moved.tell()
                            .forEach(party -> say(
                                    row,
                                    settled,
                                    party,
                                    Kind.PROMISED,
                                    "matter.notice.due-moved",
                                    List.of(row.title(), moved.to().toString(), moved.reason()),
                                    "due-" + moved.to()));
                case Fact.ExtensionAsked asked ->
                    say(
                            row,
                            settled,
                            asked.approver(),
                            Kind.TO_DO,
                            "matter.notice.extension-asked",
                            List.of(row.title(), asked.until().toString()),
                            "more-" + asked.until());
                case Fact.Ended ended -> ended(row);
                default -> {
                    // what else happens shows on the matter's page
                }
            }
        }
    }

    private void opened(MatterRow row, Case settled, Fact.StepOpened opened) {
        LocalDate due = opened.due();
        opened.owing()
                .forEach(party -> say(
                        row,
                        settled,
                        party,
                        Kind.TO_DO,
                        due == null ? "matter.notice.step" : "matter.notice.step-due",
                        due == null
                                ? List.of(
                                        row.title(), settled.step(opened.step()).name())
                                : List.of(
                                        row.title(), settled.step(opened.step()).name(), due.toString()),
                        opened.step() + "-" + opened.round()));
    }

    /** The end is told to whoever it is about, if he may know of it at all. */
    private void ended(MatterRow row) {
        if (row.about().equals("PERSON")) {
            tell(
                    row,
                    Station.person(row.subject()),
                    Kind.PROMISED,
                    "matter.notice.ended",
                    List.of(row.title()),
                    "ended");
        }
    }

    private void say(
            MatterRow row, Case settled, String party, Kind kind, String words, List<String> gaps, String once) {
        tell(row, settled.station(party), kind, words, gaps, once);
    }

    /** Whoever must keep out of the matter hears nothing of it: where a part goes by name, only that person is told. */
    private void tell(MatterRow row, Station station, Kind kind, String words, List<String> gaps, String once) {
        List<Long> byName = duties.handedTo(row.id(), station.text());
        List<Long> whom = byName.isEmpty()
                ? stations.holders(station, LocalDate.now(clock)).stream()
                        .map(Holder::personId)
                        .toList()
                : byName;
        whom.stream()
                .filter(person -> person > 0)
                .forEach(person -> notices.tell(
                        "matter-" + row.id() + "-" + once,
                        person,
                        kind,
                        words,
                        gaps,
                        "/matters/" + row.id(),
                        Urgency.TODAY));
    }
}
