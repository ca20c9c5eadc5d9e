package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * SM3 (GB/T 32905) over the hash before and an entry.
 *
 * <p>Every field goes in behind its length, so that no two different entries read the same.
 */
public final class Seal {
    /** What stands before the first entry. */
    public static final byte[] BEGINNING = new byte[32];

    private final SM3Digest digest = new SM3Digest();

    private Seal() {}

    public static byte[] over(byte[] before, InstitutionId institution, long seq, Entry.Draft told) {
        Seal seal = new Seal();
        seal.digest.update(before, 0, before.length);
        seal.number(institution.value());
        seal.number(seq);
        seal.number(ChronoUnit.MICROS.between(Instant.EPOCH, told.at()));
        seal.text(told.actorKind());
        Long id = told.actorId();
        seal.number(id == null ? -1 : id);
        seal.text(told.actorName());
        seal.text(told.act());
        seal.text(told.subject());
        seal.number(told.detail().size());
        told.detail().forEach((key, value) -> {
            seal.text(key);
            seal.text(value);
        });
        byte[] hash = new byte[32];
        seal.digest.doFinal(hash, 0);
        return hash;
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), 0, Long.BYTES);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes, 0, bytes.length);
    }
}
