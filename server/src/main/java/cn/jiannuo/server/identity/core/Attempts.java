package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries to sign in, counted by name before they are checked, so that many at once are no way around the counting.
 *
 * <p>After {@value #FREE} failures one waits a minute, then two, then four, up to an hour.
 */
@Repository
public class Attempts {
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int FORGOTTEN_AFTER_DAYS = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a try, or says until when none is taken. */
    @Transactional
    public Optional<Instant> begin(String name) {
        Optional<Integer> failures = jdbc.sql("""
                        insert into identity.attempt as a (institution_id, sign_in_name, failures, last_at)
                        values (:institution, :name, 1, :now)
                        on conflict (institution_id, sign_in_name) do update
                           set last_at = :now, failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end
                         where a.wait_until is null or a.wait_until <= :now
                        returning failures""")
                .param("institution", Tenancy.id())
                .param("name", name)
                .param("now", at(clock.instant()))
                .param("forgotten", at(clock.instant().minus(Duration.ofDays(FORGOTTEN_AFTER_DAYS))))
                .query(Integer.class)
                .optional();
        if (failures.isEmpty()) {
            return waitUntil(name);
        }
        if (failures.get() >= FREE) {
            setWait(name, clock.instant().plus(waitAfter(failures.get())));
        }
        return Optional.empty();
    }

    static Duration waitAfter(int failures) {
        int doublings = Math.min(failures - FREE, 16);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Until when no try is taken, or empty. */
    @Transactional(readOnly = true)
    public Optional<Instant> waitUntil(String name) {
        return jdbc.sql("""
                        select wait_until from identity.attempt
                         where institution_id = :institution and sign_in_name = :name and wait_until > :now""")
                .param("institution", Tenancy.id())
                .param("name", name)
                .param("now", at(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void setWait(String name, Instant until) {
        jdbc.sql(
                        "update identity.attempt set wait_until = :until where institution_id = :institution and sign_in_name = :name")
                .param("institution", Tenancy.id())
                .param("name", name)
                .param("until", at(until))
                .update();
    }

    /** The right one was found, or an administrator unlocks. */
    void forget(String name) {
        jdbc.sql("delete from identity.attempt where institution_id = :institution and sign_in_name = :name")
                .param("institution", Tenancy.id())
                .param("name", name)
                .update();
    }

    /** Names that strangers made up do not pile up. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from identity.attempt where institution_id = :institution and last_at < :forgotten")
                .param("institution", Tenancy.id())
                .param("forgotten", at(clock.instant().minus(Duration.ofDays(FORGOTTEN_AFTER_DAYS))))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
