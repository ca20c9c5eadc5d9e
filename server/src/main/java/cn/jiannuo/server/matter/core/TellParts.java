package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.OwnPage;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who work on a step together what was asked of whom, and what came of it. */
@Component
class TellParts {
    private final Notices notices;
    private final Stations stations;
    private final ObjectProvider<OwnPage> own;
    private final Clock clock;

    /** @param own asked for late: those modules stand on this one */
    TellParts(Notices notices, Stations stations, ObjectProvider<OwnPage> own, Clock clock) {
        this.notices = notices;
        this.stations = stations;
        this.own = own;
        this.clock = clock;
    }

    void asked(MatterRow row, AskedPart part) {
        tell(
                row,
                whom(part),
                "matter.notice.part-asked",
                List.of(row.title(), part.askedBy(), part.due().toString()),
                "part-" + part.number());
    }

    void given(MatterRow row, Case settled, AskedPart part) {
        List<Long> charge = settled.step(part.step()).parties().names().stream()
                .flatMap(party -> stations.holders(settled.station(party), LocalDate.now(clock)).stream())
                .map(Holder::personId)
                .toList();
        tell(
                row,
                charge,
                "matter.notice.part-given",
                List.of(row.title(), stations.name(Station.parse(part.station()))),
                "part-given-" + part.number());
    }

    void leftOut(MatterRow row, AskedPart part) {
        tell(row, whom(part), "matter.notice.part-left-out", List.of(row.title()), "part-left-out-" + part.number());
    }

    /** Where others at the station must keep out, only who has to do it hears of it. */
    private List<Long> whom(AskedPart part) {
        Long holder = part.holder();
        return holder != null
                ? List.of(holder)
                : stations.holders(Station.parse(part.station()), LocalDate.now(clock)).stream()
                        .map(Holder::personId)
                        .toList();
    }

    private void tell(MatterRow row, List<Long> whom, String words, List<String> gaps, String once) {
        String path = own.stream()
                .flatMap(page -> page.of(row.seen()).stream())
                .findFirst()
                .orElse("/matters/" + row.id());
        whom.forEach(person ->
                notices.tell("matter-" + row.id() + "-" + once, person, Kind.TO_DO, words, gaps, path, Urgency.TODAY));
    }
}
