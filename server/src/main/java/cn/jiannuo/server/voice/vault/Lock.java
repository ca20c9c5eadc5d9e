package cn.jiannuo.server.voice.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** 锁: the public half of somebody's keys. Everybody may close an envelope with it, only its owner opens it. */
public final class Lock {
    private final byte[] text;
    private final HybridEncrypt closing;

    private Lock(byte[] text, KeysetHandle handle) throws GeneralSecurityException {
        this.text = text;
        this.closing = handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    static Lock of(KeysetHandle publicHalf) throws GeneralSecurityException {
        return new Lock(TinkProtoKeysetFormat.serializeKeysetWithoutSecret(publicHalf), publicHalf);
    }

    /** As the database keeps it. */
    public static Lock read(byte[] text) {
        try {
            Ciphers.ready();
            return new Lock(text, TinkProtoKeysetFormat.parseKeysetWithoutSecret(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key does not read", e);
        }
    }

    public byte[] text() {
        return text.clone();
    }

    /** Puts a key into an envelope for the owner of this lock. */
    public byte[] envelope(ContentKey key, String place) {
        return around(key.bytes(), place);
    }

    /** An envelope around an envelope, or around anything short. */
    public byte[] around(byte[] inner, String place) {
        try {
            return closing.encrypt(inner, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not close an envelope for " + place, e);
        }
    }
}
