package cn.jiannuo.server.voice.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** 钥匙: the private half of somebody's keys, unlocked; lives in memory only. */
public final class KeyRing {
    private static final byte[] SEALED_AS = "key ring".getBytes(StandardCharsets.UTF_8);

    private final KeysetHandle handle;
    private final Lock lock;
    private final HybridDecrypt opening;

    private KeyRing(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.lock = Lock.of(handle.getPublicKeysetHandle());
        this.opening = handle.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }

    public static KeyRing fresh() {
        try {
            return new KeyRing(Ciphers.fresh(Ciphers.LOCK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no pair of keys could be made", e);
        }
    }

    public Lock lock() {
        return lock;
    }

    /** Sealed under 32 bytes that only the owner's secret gives. */
    public byte[] sealed(byte[] under) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, Ciphers.aead(under), SEALED_AS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal a key ring", e);
        }
    }

    /** @throws SealBroken when the secret was another */
    public static KeyRing open(byte[] sealed, byte[] under) {
        Ciphers.ready();
        try {
            return new KeyRing(TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, Ciphers.aead(under), SEALED_AS));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("key ring", e);
        }
    }

    public ContentKey key(byte[] envelope, String place) {
        return ContentKey.of(inside(envelope, place));
    }

    /** What an envelope holds: for the first of two envelopes, the second. */
    public byte[] inside(byte[] envelope, String place) {
        try {
            return opening.decrypt(envelope, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }
}
