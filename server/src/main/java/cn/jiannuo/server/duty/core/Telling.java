package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyAsked;
import cn.jiannuo.server.duty.DutyEscalated;
import cn.jiannuo.server.duty.DutyReopened;
import cn.jiannuo.server.duty.MoreAsked;
import cn.jiannuo.server.duty.MoreDecided;
import cn.jiannuo.server.duty.PartHandedOver;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of duties, in the transaction in which it happens: what did not happen is not told. */
@Component
class Telling {
    private final Notices notices;
    private final Stations stations;
    private final Clock clock;

    Telling(Notices notices, Stations stations, Clock clock) {
        this.notices = notices;
        this.stations = stations;
        this.clock = clock;
    }

    @EventListener
    void on(DutyEscalated late) {
        String once = "duty-late-" + late.duty() + "-" + late.rung();
        tell(
                once,
                late.station(),
                Kind.TO_DO,
                "duty.notice.escalated",
                List.of(late.title(), late.due().toString()),
                late.duty(),
                Urgency.NOW);
    }

    @EventListener
    void on(DutyAsked asked) {
        String once = "duty-asked-" + asked.duty() + "-" + asked.until();
        tell(
                once,
                asked.confirmer(),
                Kind.TO_CONFIRM,
                "duty.notice.asked",
                List.of(asked.title(), asked.until().toString()),
                asked.duty(),
                Urgency.TODAY);
    }

    @EventListener
    void on(DutyReopened again) {
        String once = "duty-reopened-" + again.duty() + "-" + clock.instant();
        List<String> gaps = List.of(again.title(), again.due().toString(), again.what());
        tell(
                once,
                again.confirmer(),
                Kind.TO_CONFIRM,
                "duty.notice.reopened-served",
                gaps,
                again.duty(),
                Urgency.TODAY);
        again.owing()
                .forEach(station ->
                        tell(once, station, Kind.TO_DO, "duty.notice.reopened", gaps, again.duty(), Urgency.NOW));
        again.handedTo()
                .forEach(person -> notices.tell(
                        once, person, Kind.TO_DO, "duty.notice.reopened", gaps, link(again.duty()), Urgency.NOW));
    }

    @EventListener
    void on(PartHandedOver handed) {
        notices.tell(
                "duty-handed-" + handed.duty() + "-" + handed.part() + "-" + clock.instant(),
                handed.to(),
                Kind.TO_DO,
                "duty.notice.handed-over",
                List.of(handed.by(), handed.title(), handed.due().toString()),
                link(handed.duty()),
                Urgency.NOW);
    }

    @EventListener
    void on(MoreAsked asked) {
        if (!asked.approver().isEmpty()) {
            tell(
                    "duty-more-" + asked.duty() + "-" + clock.instant(),
                    asked.approver(),
                    Kind.TO_DO,
                    "duty.notice.more-asked",
                    List.of(asked.by(), asked.title()),
                    asked.duty(),
                    Urgency.NOW);
        }
    }

    @EventListener
    void on(MoreDecided decided) {
        String words = decided.granted() ? "duty.notice.granted" : "duty.notice.refused";
        notices.tell(
                "duty-decided-" + decided.request(),
                decided.askedBy(),
                Kind.TO_DO,
                words,
                List.of(decided.title()),
                link(decided.duty()),
                Urgency.NOW);
    }

    private void tell(
            String once, String station, Kind kind, String words, List<String> gaps, long duty, Urgency urgency) {
        for (Holder holder : stations.holders(Station.parse(station), LocalDate.now(clock))) {
            notices.tell(once, holder.personId(), kind, words, gaps, link(duty), urgency);
        }
    }

    private static String link(long duty) {
        return "/duties/" + duty;
    }
}
