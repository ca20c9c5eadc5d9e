package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong lastGood = new AtomicLong(System.nanoTime());

    Clockwork(Institutions institutions, Tick tick, ApplicationAvailability availability, MeterRegistry meters) {
        this.institutions = institutions;
        this.tick = tick;
        this.availability = availability;
        TimeGauge.builder("jiannuo.tick.age", () -> System.nanoTime() - lastGood.get(), TimeUnit.NANOSECONDS)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${jiannuo.clock-every:PT1M}")
    void strike() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            boolean good = true;
            for (Institution one : institutions.all()) {
                good &= Tenancy.within(one.id(), () -> strike(one.code()));
            }
            if (good) {
                lastGood.set(System.nanoTime());
            }
        }
    }

    private boolean strike(String institution) {
        try {
            tick.strike();
            return true;
        } catch (RuntimeException e) {
            // one institution's trouble must not keep the others' clock from striking; the next strike makes it up
            LOG.error("the clock could not strike for {}", institution, e);
            return false;
        }
    }
}
