package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses of calendars; whoever has one sees titles and days of one person, and nothing else. */
@Repository
public class Feeds {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new address; the one before does not work any more. Told once, kept as a hash. */
    @Transactional
    public String renew(long person) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = Tenancy.id() + "-" + person + "-" + HexFormat.of().formatHex(secret);
        jdbc.sql("""
                        insert into duty.feed (institution_id, person_id, secret_hash, made_at) values (:institution, :person, :hash, :now)
                        on conflict (institution_id, person_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at""")
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public boolean isValid(long person, String token) {
        return jdbc.sql("select secret_hash from duty.feed where institution_id = :institution and person_id = :person")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(String.class)
                .optional()
                .filter(kept -> MessageDigest.isEqual(bytes(kept), bytes(hash(token))))
                .isPresent();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
