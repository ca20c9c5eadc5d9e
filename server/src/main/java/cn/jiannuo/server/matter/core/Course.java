package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.server.matter.MatterMoved;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes an accepted act into the tables: the standing, the log, the duties, and everybody who has to hear of it; all or nothing. */
@Component
class Course {
    private final MatterTable matters;
    private final ActLog log;
    private final FollowSteps follow;
    private final Telling telling;
    private final StartNext next;
    private final ApplicationEventPublisher events;

    Course(
            MatterTable matters,
            ActLog log,
            FollowSteps follow,
            Telling telling,
            StartNext next,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.log = log;
        this.follow = follow;
        this.telling = telling;
        this.next = next;
        this.events = events;
    }

    void take(MatterRow row, Case settled, Act act, Verdict.Accepted accepted, Actor by) {
        matters.stand(row.id(), accepted.state(), act.on());
        log.add(row.id(), act, by);
        follow.follow(row, settled, accepted, by, act.on(), said(act));
        telling.tell(row, settled, accepted.facts());
        next.start(row, settled, accepted.facts());
        events.publishEvent(new MatterMoved(
                row.id(), row.regulation(), row.rule(), row.occasion(), row.subject(), by.name(), accepted.facts()));
    }

    /** What was said with an act, or empty. */
    static String said(Act act) {
        return switch (act) {
            case Act.Complete a -> Optional.ofNullable(a.reason()).orElse("");
            case Act.CastVotes a -> Optional.ofNullable(a.reason()).orElse("");
            case Act.Reasoned a -> a.reason();
            default -> "";
        };
    }
}
