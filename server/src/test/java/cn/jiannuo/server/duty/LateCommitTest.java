package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LateCommitTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_event_numbered_early_and_committed_after_the_clock_struck_still_makes_its_duty() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> bureau.within(() -> transactions.execute(status -> {
                bureau.hospital("T04", FIRST, "HR-1");
                numbered.countDown();
                return waited(commit);
            })));
            assertThat(waited(numbered)).isTrue();
            bureau.hospital("T05", FIRST, "HR-2");
            Future<?> strike = threads.submit(() -> bureau.strike());
            while (!strike.isDone() && waitingForReports(bureau) == 0) {
                Thread.onSpinWait();
            }
            commit.countDown();
            slow.get();
            strike.get();
        }
        bureau.strike();

        assertThat(bureau.duty("hospital-visit", "HR-1")).isPositive();
        assertThat(bureau.duty("hospital-visit", "HR-2")).isPositive();
    }

    private static long waitingForReports(Bureau bureau) {
        return bureau.one(
                "select count(*) from pg_locks where locktype = 'advisory' and objid = :i and not granted", Long.class);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
