package cn.jiannuo.server.audit.core;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals a stretch of the current institution's log, in a transaction of its own. */
@Service
class Sealing {
    private static final int AT_ONCE = 1000;

    private final Entries entries;

    Sealing(Entries entries) {
        this.entries = entries;
    }

    /** @return whether there may be more */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean stretch() {
        return entries.seal(AT_ONCE) == AT_ONCE;
    }
}
