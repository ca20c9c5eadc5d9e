package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Strikes every minute for every institution; it only ticks, the truth is in the tables. */
@Component
@ConditionalOnBooleanProperty(name = "jiannuo.clock", matchIfMissing = true)
class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Institutions institutions;
    private final Tick tick;
    private final ApplicationAvailability availability;

    Clockwork(Institutions institutions, Tick tick, ApplicationAvailability availability) {
        this.institutions = institutions;
        this.tick = tick;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "${jiannuo.clock-every:PT1M}")
    void strike() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            institutions.all().forEach(institution -> Tenancy.run(institution.id(), () -> strike(institution.code())));
        }
    }

    private void strike(String institution) {
        try {
            tick.strike();
        } catch (RuntimeException e) {
            // one institution's trouble must not keep the others' clock from striking; the next strike makes it up
            LOG.error("the clock could not strike for {}", institution, e);
        }
    }
}
