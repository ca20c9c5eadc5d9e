package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Seals what was told, many entries at a time and behind the backs of those who told it.
 *
 * <p>What a killed server left open is sealed when it starts again; several servers on one database take turns.
 */
@Service
public class Sealer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long SOON_MILLIS = 200;

    private final Sealing sealing;
    private final Institutions institutions;
    private final Set<InstitutionId> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("audit-sealer").factory());

    Sealer(Sealing sealing, Institutions institutions) {
        this.sealing = sealing;
        this.institutions = institutions;
    }

    /** Asks for what an institution has told to be sealed. */
    void soon(InstitutionId institution) {
        if (waiting.add(institution) && !hand.isShutdown()) {
            hand.schedule(() -> quietly(institution), SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Seals everything the current institution has told and committed, before it comes back. */
    public void now() {
        while (sealing.stretch()) {
            LOG.debug("more to seal");
        }
    }

    private void quietly(InstitutionId institution) {
        waiting.remove(institution);
        try {
            Tenancy.run(institution, this::now);
        } catch (RuntimeException failed) {
            LOG.error("the log of institution {} waits to be sealed", institution.value(), failed);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        institutions.all().forEach(one -> soon(one.id()));
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
        waiting.forEach(this::quietly);
    }
}
