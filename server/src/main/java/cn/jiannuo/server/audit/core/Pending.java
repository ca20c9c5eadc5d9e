package cn.jiannuo.server.audit.core;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has told so far; numbered and written as its last act.
 *
 * <p>Last, because numbering makes the writers of an institution stand in line: the line is then as short as a commit, and since
 * every other lock was taken before, nobody in it waits for somebody behind.
 */
public final class Pending implements TransactionSynchronization {
    private final Entries entries;
    private final List<Entry.Draft> told = new ArrayList<>();

    private Pending(Entries entries) {
        this.entries = entries;
    }

    /** Of the current transaction. */
    public static Pending of(Entries entries) {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending(entries);
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
        entries.append(told);
        told.clear();
    }
}
