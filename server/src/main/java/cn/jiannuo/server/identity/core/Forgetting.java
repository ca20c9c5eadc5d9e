package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets, every hour, names that strangers tried long ago. */
@Component
class Forgetting {
    private final Institutions institutions;
    private final Attempts attempts;

    Forgetting(Institutions institutions, Attempts attempts) {
        this.institutions = institutions;
        this.attempts = attempts;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        institutions.all().forEach(one -> Tenancy.run(one.id(), attempts::forgetOld));
    }
}
