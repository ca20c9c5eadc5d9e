package cn.jiannuo.server.audit;

import cn.jiannuo.server.audit.core.Chain;
import cn.jiannuo.server.audit.core.Sealer;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Says whether an institution's log is as it was written. */
@Component
public class AuditChain {
    private final Chain chain;
    private final Sealer sealer;

    AuditChain(Chain chain, Sealer sealer) {
        this.chain = chain;
        this.sealer = sealer;
    }

    /** What was found. */
    public sealed interface Verdict {}

    /**
     * Every entry is where and what it was.
     *
     * @param entries how many
     * @param hash of the last one; who notes it down can later prove that the end was not cut off and written anew
     */
    public record Whole(long entries, String hash) implements Verdict {}

    /**
     * The chain breaks.
     *
     * @param seq the first entry that is not what it was
     */
    public record Broken(long seq, Reason reason) implements Verdict {}

    /** How an entry is not what it was. */
    public enum Reason {
        /** It is not there. */
        MISSING,
        /** Its content, its place or the entry before it was changed. */
        ALTERED
    }

    /** Seals what is still open and reads the whole log of one institution, a thousand entries at a time. */
    public Verdict verify(InstitutionId institution) {
        return Tenancy.within(institution, () -> {
            sealer.now();
            return chain.verify();
        });
    }

    /** A hash as it can be read aloud and noted down. */
    public static String words(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
