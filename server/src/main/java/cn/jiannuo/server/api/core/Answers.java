package cn.jiannuo.server.api.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other systems were answered, for a day. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Answers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param request SHA-256 */
    public record Answer(byte[] request, int status, String body) {}

    /** Two with the same key wait for each other. */
    public void oneAtATime(long client, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :seed))::text")
                .param("key", client + " " + key)
                .param("seed", (long) Tenancy.id())
                .query(String.class)
                .optional();
    }

    public Optional<Answer> find(long client, String key) {
        return jdbc.sql("select request, status, body from api.answered where institution_id = :institution "
                        + "and client_id = :client and key = :key and at > :since")
                .param("institution", Tenancy.id())
                .param("client", client)
                .param("key", key)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Answer(row.getBytes("request"), row.getInt("status"), row.getString("body")))
                .optional();
    }

    public void keep(long client, String key, byte[] request, int status, String body) {
        jdbc.sql("delete from api.answered where institution_id = :institution and at <= :since")
                .param("institution", Tenancy.id())
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into api.answered (institution_id, client_id, key, request, status, body, at) "
                        + "values (:institution, :client, :key, :request, :status, :body, :now)")
                .param("institution", Tenancy.id())
                .param("client", client)
                .param("key", key)
                .param("request", request)
                .param("status", status)
                .param("body", body)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
