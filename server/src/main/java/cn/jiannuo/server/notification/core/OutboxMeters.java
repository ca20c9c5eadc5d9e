package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever keeps the house running sees of letters: how many wait, for how long, and how many were given up. */
@Component
class OutboxMeters implements MeterBinder {
    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxMeters(JdbcClient jdbc, Institutions institutions, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jiannuo.outbox.letters", () -> sum("sent_at is null and given_up_at is null", "count(*)"))
                .register(registry);
        Gauge.builder("jiannuo.outbox.given.up", () -> sum("given_up_at is not null", "count(*)"))
                .register(registry);
        Gauge.builder("jiannuo.outbox.age", () -> oldest()).baseUnit("seconds").register(registry);
    }

    private double oldest() {
        return each(
                        "sent_at is null and given_up_at is null",
                        "coalesce(greatest(0, extract(epoch from :now - min(coalesce(first_due_at, due_at)))), 0)")
                .stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private double sum(String which, String what) {
        return each(which, what).stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> each(String which, String what) {
        return institutions.all().stream()
                .map(one -> Tenancy.within(
                        one.id(),
                        () -> transaction.execute(status -> jdbc.sql("select " + what
                                        + " from notification.letter where institution_id = :institution and " + which)
                                .param("institution", Tenancy.id())
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Double.class)
                                .single())))
                .toList();
    }
}
