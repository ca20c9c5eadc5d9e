package cn.jiannuo.server.voice.vault;

import cn.jiannuo.server.tenancy.Tenancy;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.signature.Ed25519Parameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 印章: signs what was received on which day, so that the duty to answer can be proved without saying who wrote. */
@Repository
public class Stamp {
    private static final byte[] PLACE = "stamp".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final Pepper pepper;

    Stamp(JdbcClient jdbc, Pepper pepper) {
        this.jdbc = jdbc;
        this.pepper = pepper;
    }

    @Transactional
    public byte[] sign(String text) {
        try {
            return ring().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not stamp", e);
        }
    }

    @Transactional
    public boolean isOurs(byte[] signature, String text) {
        try {
            ring().getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
                    .verify(signature, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException notOurs) {
            return false; // that is the answer
        }
    }

    private KeysetHandle ring() throws GeneralSecurityException {
        Ciphers.ready();
        Optional<byte[]> kept = kept();
        if (kept.isEmpty()) {
            cut();
            kept = kept();
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                kept.orElseThrow(), Ciphers.aead(pepper.derived("stamp")), PLACE);
    }

    private Optional<byte[]> kept() {
        return jdbc.sql("select ring from voice.stamp where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The first who needs it has it cut; who comes second at the same moment uses that one. */
    private void cut() throws GeneralSecurityException {
        KeysetHandle fresh = Ciphers.fresh(Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX));
        jdbc.sql("insert into voice.stamp (institution_id, ring) values (:institution, :ring) on conflict do nothing")
                .param("institution", Tenancy.id())
                .param(
                        "ring",
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(
                                fresh, Ciphers.aead(pepper.derived("stamp")), PLACE))
                .update();
    }
}
