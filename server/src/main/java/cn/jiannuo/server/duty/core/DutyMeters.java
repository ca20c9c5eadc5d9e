package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever keeps the house running sees of duties: how many are open, and how many late, over all institutions. */
@Component
class DutyMeters implements MeterBinder {
    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyMeters(JdbcClient jdbc, Institutions institutions, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jiannuo.duties.open", () -> count("")).register(registry);
        Gauge.builder("jiannuo.duties.overdue", () -> count("and due < :today")).register(registry);
    }

    private long count(String condition) {
        LocalDate today = LocalDate.now(clock);
        return institutions.all().stream()
                .mapToLong(one -> Tenancy.within(
                        one.id(),
                        () -> transaction.execute(status -> jdbc.sql(
                                        "select count(*) from duty.duty where institution_id = :institution and state = 'OPEN' "
                                                + condition)
                                .param("institution", Tenancy.id())
                                .param("today", today)
                                .query(Long.class)
                                .single())))
                .sum();
    }
}
