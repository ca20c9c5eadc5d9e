package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs trials one after another, beside the requests.
 *
 * <p>Whoever looks at a trial that is not done starts it again: what a restart or a full queue has dropped is taken up then.
 */
@Component
public class Simulator {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final int QUEUE = 32;

    private final RunSimulation running;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("simulator").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Simulator(RunSimulation running) {
        this.running = running;
    }

    /** Sees to it that it runs; at once or after those before it. */
    public void see(InstitutionId institution, long simulation) {
        worker.execute(() -> {
            try {
                Tenancy.run(institution, () -> running.run(simulation));
            } catch (RuntimeException broken) {
                LOG.error("trial {} of institution {} broke off", simulation, institution.value(), broken);
            }
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
