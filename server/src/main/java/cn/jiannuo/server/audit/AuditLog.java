package cn.jiannuo.server.audit;

import cn.jiannuo.server.audit.core.Entries;
import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.audit.core.Pending;
import cn.jiannuo.server.audit.core.Sealer;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 审计日志: every use case that changes something, or reads something sensitive, says so here.
 *
 * <p>What is said becomes part of the caller's transaction: both happen, or neither.
 */
@Component
public class AuditLog {
    private final Entries entries;
    private final Sealer sealer;
    private final Clock clock;

    AuditLog(Entries entries, Sealer sealer, Clock clock) {
        this.entries = entries;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Adds an entry when the caller's transaction commits.
     *
     * @param act dotted words, in the past: {@code roster.imported}, {@code person.sensitive-read}; shown by the words {@code act.<act>}
     * @param subject what it was done to, as people call it
     * @param detail further facts; never a secret, never the content of an anonymous letter
     * @throws IllegalStateException in a read-only transaction: a reading that is logged is not read-only
     */
    @Transactional
    public void write(Actor actor, String act, String subject, Map<String, String> detail) {
        if (!actor.institution().equals(Tenancy.current())) {
            throw new IllegalStateException(
                    "an act of institution " + actor.institution().value() + " told in another");
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(act + " was told in a read-only transaction, where it would be lost");
        }
        Pending.of(entries, sealer).add(Entry.Draft.of(actor, clock.instant(), act, subject, detail));
    }
}
