package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the postman walk. Only ticks: what is due stands in the tables, so a missed round loses nothing. */
@Component
class Rounds {
    private final Institutions institutions;
    private final Outbox outbox;
    private final Digests digests;
    private final Postman postman;

    Rounds(Institutions institutions, Outbox outbox, Digests digests, Postman postman) {
        this.institutions = institutions;
        this.outbox = outbox;
        this.digests = digests;
        this.postman = postman;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
        if (outbox.isOpen()) {
            institutions
                    .all()
                    .forEach(one -> Tenancy.run(one.id(), () -> {
                        digests.write();
                        postman.round();
                    }));
        }
    }
}
