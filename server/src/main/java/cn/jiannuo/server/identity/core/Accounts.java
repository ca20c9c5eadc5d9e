package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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
    private static final String SELECT =
            "select account_id, sign_in_name, shown_name, person_id, password_hash, powers,"
                    + " totp_secret, totp_step, must_change, closed_at is not null as closed"
                    + " from identity.account where institution_id = :institution ";

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
     * @param totpSecret the second factor's, sealed; null when there is none
     * @param totpStep the last step that opened the door, so that none opens it twice
     * @param mustChange whether the password was set by another
     */
    public record Account(
            long id,
            String signInName,
            String shownName,
            OptionalLong person,
            String passwordHash,
            Set<Power> powers,
            @Nullable String totpSecret,
            long totpStep,
            boolean mustChange,
            boolean closed) {}

    /** An open account by its name. */
    Optional<Account> find(String signInName) {
        return sql(SELECT + "and sign_in_name = :name and closed_at is null")
                .param("name", signInName)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byId(long id) {
        return sql(SELECT + "and account_id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    /** Waits for whoever changes it at this moment. */
    Optional<Account> locked(long id) {
        return sql(SELECT + "and account_id = :id and closed_at is null for update")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    List<Account> matching(String text, @Nullable Power power, int offset, int limit) {
        return sql(SELECT
                        + "and (:text = '' or strpos(lower(sign_in_name || ' ' || shown_name), lower(:text)) > 0)"
                        + " and (:power = '' or :power = any (powers))"
                        + " order by closed_at is not null, sign_in_name offset :offset limit :limit")
                .param("text", text)
                .param("power", power == null ? "" : power.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(Accounts::account)
                .list();
    }

    boolean isTaken(String signInName) {
        return sql("select exists (select 1 from identity.account where institution_id = :institution and sign_in_name = :name)")
                .param("name", signInName)
                .query(Boolean.class)
                .single();
    }

    /** How many open accounts have a power; their rows stay as they are until the transaction ends. */
    long countHaving(Power power) {
        return sql(SELECT + "and closed_at is null and :power = any (powers) for update")
                .param("power", power.name())
                .query(Accounts::account)
                .list()
                .size();
    }

    long add(
            String signInName,
            String shownName,
            @Nullable Long person,
            String passwordHash,
            Set<Power> powers,
            boolean mustChange) {
        return sql("""
                        insert into identity.account
                            (institution_id, sign_in_name, shown_name, person_id, password_hash, powers, must_change, created_at)
                        values (:institution, :name, :shown, :person, :hash, :powers, :change, :now) returning account_id""")
                .param("name", signInName)
                .param("shown", shownName)
                .param("person", person)
                .param("hash", passwordHash)
                .param("powers", words(powers))
                .param("change", mustChange)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void setPowers(long id, Set<Power> powers) {
        set(id, "powers = :value", words(powers));
    }

    /** @param byAnother whether the owner must choose a new one */
    void setPassword(long id, String hash, boolean byAnother) {
        set(id, "password_hash = :value, must_change = " + byAnother, hash);
    }

    void setSecondFactor(long id, @Nullable String sealedSecret) {
        set(id, "totp_step = 0, totp_secret = :value", sealedSecret);
    }

    /** False when this step or a later one has already opened the door. */
    boolean useStep(long id, long step) {
        return set(id, "totp_step = :value", step, "and totp_step < :value") == 1;
    }

    void close(long id) {
        set(id, "closed_at = :value", now());
    }

    private void set(long id, String assignment, @Nullable Object value) {
        set(id, assignment, value, "");
    }

    private int set(long id, String assignment, @Nullable Object value, String condition) {
        return sql("update identity.account set " + assignment
                        + " where institution_id = :institution and account_id = :id " + condition)
                .param("id", id)
                .param("value", value)
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("institution", Tenancy.id());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] words(Set<Power> powers) {
        return powers.stream().map(Power::name).sorted().toArray(String[]::new);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        OptionalLong personId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        return new Account(
                row.getLong("account_id"),
                row.getString("sign_in_name"),
                row.getString("shown_name"),
                personId,
                row.getString("password_hash"),
                Arrays.stream((String[]) row.getArray("powers").getArray())
                        .map(Power::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("totp_secret"),
                row.getLong("totp_step"),
                row.getBoolean("must_change"),
                row.getBoolean("closed"));
    }
}
