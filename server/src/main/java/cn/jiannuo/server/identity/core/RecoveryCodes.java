package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 备用码: ten at a time, each good once; kept as hashes. They are random, so a quick hash is enough. */
@Repository
class RecoveryCodes {
    private static final int AT_ONCE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ten new ones; what was left of the old is void. */
    List<String> renew(long account) {
        discard(account);
        List<String> codes = Stream.generate(OneTime::code).limit(AT_ONCE).toList();
        codes.forEach(code -> sql("""
                        insert into identity.recovery_code (institution_id, account_id, code_hash)
                        values (:institution, :account, :hash)""", account).param("hash", hash(code)).update());
        return codes;
    }

    void discard(long account) {
        String spend = """
                update identity.recovery_code set used_at = :now
                 where institution_id = :institution and account_id = :account and used_at is null""";
        sql(spend, account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean use(long account, String code) {
        return sql("""
                        update identity.recovery_code set used_at = :now
                         where institution_id = :institution and account_id = :account and code_hash = :hash and used_at is null""", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    int left(long account) {
        String count = """
                select count(*) from identity.recovery_code
                 where institution_id = :institution and account_id = :account and used_at is null""";
        return sql(count, account).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec sql(String statement, long account) {
        return jdbc.sql(statement).param("institution", Tenancy.id()).param("account", account);
    }

    private static String hash(String code) {
        try {
            byte[] bytes =
                    code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
