package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 接口客户 of the current institution. */
@Repository
public class Clients {
    private static final String SELECT = "select client_id, name, token_hash, scopes, expires_on, last_used_on,"
            + " revoked_at is not null as revoked from identity.client where institution_id = :institution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Clients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 接口客户: another system.
     *
     * @param expiresOn the last day on which the token is good
     */
    public record Client(
            long id,
            String name,
            byte[] tokenHash,
            Set<Scope> scopes,
            LocalDate expiresOn,
            @Nullable LocalDate lastUsedOn,
            boolean revoked) {

        /** Whether its token is good. */
        public boolean isGood(LocalDate today) {
            return !revoked && !today.isAfter(expiresOn);
        }
    }

    List<Client> all() {
        return sql(SELECT + "order by revoked_at is not null, client_id")
                .query(Clients::client)
                .list();
    }

    /** Asked at every request of another system. */
    @Transactional(readOnly = true)
    public Optional<Client> byId(long id) {
        return Reading.lasting(
                new Asked(id),
                () -> sql(SELECT + "and client_id = :id")
                        .param("id", id)
                        .query(Clients::client)
                        .optional());
    }

    private record Asked(long client) {}

    long add(String name, Set<Scope> scopes, LocalDate expiresOn) {
        return sql("""
                        insert into identity.client (institution_id, name, token_hash, scopes, expires_on, created_at)
                        values (:institution, :name, :hash, :scopes, :expires, :now) returning client_id""")
                .param("name", name)
                .param("hash", new byte[32])
                .param("scopes", scopes.stream().map(Scope::word).sorted().toArray(String[]::new))
                .param("expires", expiresOn)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void setToken(long id, byte[] hash) {
        sql("update identity.client set token_hash = :hash where institution_id = :institution and client_id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    boolean revoke(long id) {
        return sql("update identity.client set revoked_at = :now"
                                + " where institution_id = :institution and client_id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Once a day, not at every request. */
    @Transactional
    public void used(long id, LocalDate today) {
        sql("update identity.client set last_used_on = :today where institution_id = :institution and client_id = :id")
                .param("id", id)
                .param("today", today)
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("institution", Tenancy.id());
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getLong("client_id"),
                row.getString("name"),
                row.getBytes("token_hash"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(word -> Scope.of(word).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("last_used_on", LocalDate.class),
                row.getBoolean("revoked"));
    }
}
