package cn.jiannuo.server.identity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator written the long way, for holding the server's against. */
public final class Phone {
    private Phone() {}

    public static String code(String base32, Instant now) {
        try {
            StringBuilder bits = new StringBuilder();
            for (char letter : base32.toCharArray()) {
                int value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
                bits.append(String.format(Locale.ROOT, "%5s", Integer.toBinaryString(value))
                        .replace(' ', '0'));
            }
            byte[] secret = new byte[bits.length() / 8];
            for (int i = 0; i < secret.length; i++) {
                secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            }
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            int offset = hash[19] & 15;
            long number = ((hash[offset] & 127L) << 24)
                    | ((hash[offset + 1] & 255L) << 16)
                    | ((hash[offset + 2] & 255L) << 8)
                    | (hash[offset + 3] & 255L);
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
