package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever was asked first that what he handed on has become late: once for each last day that passes. */
@Component
public class LateAffairs {
    private static final Logger LOG = LoggerFactory.getLogger(LateAffairs.class);

    private final Affairs affairs;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    LateAffairs(Affairs affairs, Notices notices, People people, Clock clock) {
        this.affairs = affairs;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /** For the institution that is bound. May be repeated at will. */
    @Transactional
    public void strike() {
        LocalDate today = LocalDate.now(clock);
        for (Affair affair : affairs.lateOfFirstAsked(today)) {
            LocalDate due = Objects.requireNonNull(affair.due());
            people.byCode(affair.firstAsked())
                    .ifPresent(person -> notices.tell(
                            "affair-late-" + affair.matter() + "-" + due,
                            person.id(),
                            Kind.TO_DO,
                            "affair.notice.first-late",
                            List.of(affair.title(), affair.step(), due.toString()),
                            "/voice/first-asked",
                            Urgency.NOW));
            affairs.toldLate(affair.matter(), today);
        }
    }

    /** Strikes for all institutions. */
    @Component
    @ConditionalOnBooleanProperty(name = "jiannuo.clock", matchIfMissing = true)
    static class Bell {
        private final Institutions institutions;
        private final LateAffairs late;

        Bell(Institutions institutions, LateAffairs late) {
            this.institutions = institutions;
            this.late = late;
        }

        @Scheduled(initialDelay = 4, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void strike() {
            institutions.all().forEach(one -> Tenancy.run(one.id(), () -> strike(one.code())));
        }

        private void strike(String institution) {
            try {
                late.strike();
            } catch (RuntimeException e) {
                // one institution's trouble must not keep the others waiting; the next strike makes it up
                LOG.error("late cases of {} could not be told", institution, e);
            }
        }
    }
}
