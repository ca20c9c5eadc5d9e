package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.audit.AuditChain.Broken;
import cn.jiannuo.server.audit.AuditChain.Verdict;
import cn.jiannuo.server.audit.AuditChain.Whole;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Verifies the log for somebody, and logs what came out. */
@Service
public class VerifyLog {
    private final AuditChain chain;
    private final AuditLog log;

    VerifyLog(AuditChain chain, AuditLog log) {
        this.chain = chain;
        this.log = log;
    }

    /** Not one transaction: nobody who writes should wait for a long reading. */
    public Verdict verify(Actor reader) {
        Verdict found = chain.verify(reader.institution());
        log.write(
                reader,
                "audit.verified",
                "",
                switch (found) {
                    case Whole whole ->
                        Map.of(
                                "entries",
                                Long.toString(whole.entries()),
                                "hash",
                                whole.hash().substring(0, 16));
                    case Broken broken ->
                        Map.of(
                                "broken",
                                Long.toString(broken.seq()),
                                "reason",
                                broken.reason().name());
                });
        return found;
    }
}
