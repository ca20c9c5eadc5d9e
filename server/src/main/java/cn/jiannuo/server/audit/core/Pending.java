package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction has told so far: written at once as its last act, and sealed soon after its commit. */
public final class Pending implements TransactionSynchronization {
    private final Entries entries;
    private final Sealer sealer;
    private final InstitutionId institution = Tenancy.current();
    private final List<Entry.Draft> told = new ArrayList<>();

    private Pending(Entries entries, Sealer sealer) {
        this.entries = entries;
        this.sealer = sealer;
    }

    /** Of the current transaction. */
    public static Pending of(Entries entries, Sealer sealer) {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending(entries, sealer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    public void add(Entry.Draft draft) {
        told.add(draft);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        entries.tell(told);
        told.clear();
    }

    @Override
    public void afterCommit() {
        sealer.soon(institution);
    }
}
