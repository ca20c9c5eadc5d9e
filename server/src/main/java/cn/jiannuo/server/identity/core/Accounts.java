package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 账号 of the current institution. */
@Repository
public class Accounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 账号.
     *
     * @param person the person it belongs to, or empty for an administrator's
     * @param lockedUntil refuses every sign-in before, or null
     */
    public record Account(
            long id,
            String signInName,
            String shownName,
            OptionalLong person,
            String passwordHash,
            Set<Power> powers,
            int failures,
            @Nullable Instant lockedUntil) {}

    public Optional<Account> find(String signInName) {
        return jdbc.sql("""
                        select account_id, sign_in_name, shown_name, person_id, password_hash, powers, failures, locked_until
                          from identity.account
                         where institution_id = :institution and sign_in_name = :name and closed_at is null""")
                .param("institution", Tenancy.id())
                .param("name", signInName)
                .query(Accounts::account)
                .optional();
    }

    public long add(
            String signInName, String shownName, @Nullable Long person, String passwordHash, Set<Power> powers) {
        return jdbc.sql("""
                        insert into identity.account
                            (institution_id, sign_in_name, shown_name, person_id, password_hash, powers, created_at)
                        values (:institution, :name, :shown, :person, :hash, :powers, :now) returning account_id""")
                .param("institution", Tenancy.id())
                .param("name", signInName)
                .param("shown", shownName)
                .param("person", person)
                .param("hash", passwordHash)
                .param("powers", powers.stream().map(Power::name).sorted().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        OptionalLong personId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        java.sql.Timestamp locked = row.getTimestamp("locked_until");
        return new Account(
                row.getLong("account_id"),
                row.getString("sign_in_name"),
                row.getString("shown_name"),
                personId,
                row.getString("password_hash"),
                Arrays.stream((String[]) row.getArray("powers").getArray())
                        .map(Power::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant());
    }
}
