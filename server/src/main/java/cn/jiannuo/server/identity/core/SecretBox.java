package cn.jiannuo.server.identity.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Seals what the database must keep but whoever steals the database must not read: AES-GCM under {@code jiannuo.secret}. */
@Component
public class SecretBox {
    private static final int SHORTEST = 32;
    private static final int NONCE = 12;
    private static final Set<String> KNOWN = Set.of("change", "secret", "default", "example", "password", "jiannuo");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(
            Environment environment,
            @Value("${jiannuo.secret:}") String configured,
            @Value("${spring.datasource.password:}") String database) {
        // the demonstration's database has a password nobody else has, kept beside it: a secret that lasts as long
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String secret = configured.isEmpty() && demo ? "demo " + database : configured;
        if (!demo) {
            check(secret);
        }
        this.key = new SecretKeySpec(sha256(secret), "AES");
    }

    /** @throws IllegalStateException when the secret is missing, short, or one that everybody knows: then nothing is served */
    static void check(String secret) {
        String small = secret.toLowerCase(Locale.ROOT);
        boolean varied = secret.chars().distinct().count() >= 10;
        if (secret.length() < SHORTEST || !varied || KNOWN.stream().anyMatch(small::startsWith)) {
            throw new IllegalStateException("jiannuo.secret (JIANNUO_SECRET) must be set to at least " + SHORTEST
                    + " random characters that stand in no manual; \"openssl rand -base64 36\" makes one."
                    + " It seals the second factors: keep it with the backups, and do not change it.");
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String seal(byte[] open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, open);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    byte[] open(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, java.util.Arrays.copyOfRange(all, NONCE, all.length));
    }

    /** Another secret, for one purpose only. */
    public byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret does not open: was jiannuo.secret changed?", e);
        }
    }
}
