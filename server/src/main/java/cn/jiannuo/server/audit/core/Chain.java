package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.audit.AuditChain.Broken;
import cn.jiannuo.server.audit.AuditChain.Reason;
import cn.jiannuo.server.audit.AuditChain.Verdict;
import cn.jiannuo.server.audit.AuditChain.Whole;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks along the chain. */
@Service
public class Chain {
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Entries entries;

    Chain(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** One snapshot for the end and the entries: those who write meanwhile are not missed, and not waited for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        Entries.Head head = entries.head();
        try (Stream<Entry> all = jdbc
                .sql("select " + Entries.COLUMNS + " from audit.entry where institution_id = :institution"
                        + " and seq is not null order by seq")
                .withFetchSize(AT_ONCE)
                .param("institution", Tenancy.id())
                .query(Entries::row)
                .stream()) {
            return walk(all.iterator(), head);
        }
    }

    private static Verdict walk(Iterator<Entry> all, Entries.Head head) {
        InstitutionId institution = Tenancy.current();
        byte[] before = Seal.BEGINNING;
        long seq = 0;
        while (all.hasNext()) {
            Entry entry = all.next();
            seq++;
            if (entry.seq() != seq) {
                return new Broken(seq, Reason.MISSING);
            }
            byte[] right = Seal.over(before, institution, seq, entry.told());
            if (!Arrays.equals(right, entry.hash())) {
                return new Broken(seq, Reason.ALTERED);
            }
            before = right;
        }
        if (seq < head.seq()) {
            return new Broken(seq + 1, Reason.MISSING);
        }
        boolean same = seq == head.seq() && Arrays.equals(before, head.hash());
        return same ? new Whole(seq, AuditChain.words(before)) : new Broken(Math.max(seq, 1), Reason.ALTERED);
    }
}
