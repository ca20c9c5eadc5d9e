package cn.jiannuo.server.voice.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106), 19 MiB and two passes as OWASP names them: guessing costs memory and time. */
final class SlowHash {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private SlowHash() {}

    /**
     * @param pepper known to the server and not to its database
     * @param length bytes of the result
     */
    static byte[] of(CharSequence secret, byte[] salt, byte[] pepper, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .withSecret(pepper)
                .build());
        byte[] result = new byte[length];
        generator.generateBytes(secret.toString().getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
