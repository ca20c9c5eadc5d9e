package cn.jiannuo.server.voice.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** The key of one part of a letter; who has it reads that part. Lives in memory only, and in envelopes ({@link Lock}). */
public final class ContentKey {
    private static final int LENGTH = 32;
    private static final int BLOCK = 2048;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final byte[] key;
    private final Aead cipher;

    private ContentKey(byte[] key) {
        this.key = key;
        this.cipher = Ciphers.aead(key);
    }

    public static ContentKey fresh() {
        byte[] key = new byte[LENGTH];
        SOURCE.nextBytes(key);
        return new ContentKey(key);
    }

    static ContentKey of(byte[] key) {
        return new ContentKey(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    /** @param place what it is and where it belongs: sealed elsewhere it does not open */
    public byte[] seal(byte[] content, String place) {
        try {
            return cipher.encrypt(content, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal " + place, e);
        }
    }

    /** @throws SealBroken when it was changed, or belongs elsewhere */
    public byte[] open(byte[] sealed, String place) {
        try {
            return cipher.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    /** A text, filled up to full blocks: how long a letter is tells nobody which it is. */
    public byte[] sealText(String text, String place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        return seal(padded, place);
    }

    public String openText(byte[] sealed, String place) {
        byte[] padded = open(sealed, place);
        int length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        return new String(padded, 0, length, StandardCharsets.UTF_8);
    }
}
