package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The day's batch: brings what waits, opens matters, carries in what senders said, erases what is over. May be repeated at will. */
@Component
public class EveryDay {
    private static final Logger LOG = LoggerFactory.getLogger(EveryDay.class);

    private final DeliverLetters deliver;
    private final LetterMatters matters;
    private final EraseOld erase;
    private final Clock clock;
    private final LocalTime batchAt;

    EveryDay(
            DeliverLetters deliver,
            LetterMatters matters,
            EraseOld erase,
            Clock clock,
            @Value("${jiannuo.voice.batch-at:18:00}") String batchAt) {
        this.deliver = deliver;
        this.matters = matters;
        this.erase = erase;
        this.clock = clock;
        this.batchAt = LocalTime.parse(batchAt);
    }

    /** For the institution that is bound; before the hour of the batch only what an earlier day left over is brought. */
    public void strike() {
        deliver.batch();
        if (LocalTime.now(clock).isBefore(batchAt)) {
            return;
        }
        for (Letter letter : deliver.unsettled()) {
            if (letter.matter() == null) {
                matters.begin(letter);
            } else {
                matters.carry(letter);
            }
        }
        erase.erase();
    }

    /** Strikes for all institutions. */
    @Component
    @ConditionalOnBooleanProperty(name = "jiannuo.clock", matchIfMissing = true)
    static class Bell {
        private final Institutions institutions;
        private final EveryDay day;

        Bell(Institutions institutions, EveryDay day) {
            this.institutions = institutions;
            this.day = day;
        }

        @Scheduled(initialDelay = 3, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
        void strike() {
            institutions.all().forEach(one -> Tenancy.run(one.id(), () -> strike(one.code())));
        }

        private void strike(String institution) {
            try {
                day.strike();
            } catch (RuntimeException e) {
                // one institution's trouble must not keep the letters of the others; the next strike makes it up
                LOG.error("the day's letters of {} could not be brought", institution, e);
            }
        }
    }
}
