package cn.jiannuo.server.duty;

import java.util.Map;
import java.util.Set;

/** How a duty stands, and the only ways it may go from there. */
public enum DutyState {
    /** 还在办. */
    OPEN,
    /** 等本人说: all have done their part, the person served is asked. */
    ASKED,
    /** 已办结, in time or late. */
    KEPT,
    /** 本人说没有做到. */
    DENIED,
    /** 经批准免办. */
    WAIVED,
    /** 不再需要: the regulation or the person it was about is gone. */
    VOID;

    private static final Map<DutyState, Set<DutyState>> NEXT = Map.of(
            OPEN, Set.of(ASKED, KEPT, WAIVED, VOID),
            ASKED, Set.of(KEPT, DENIED, OPEN),
            DENIED, Set.of(OPEN, KEPT),
            // a question only, when a corrected answer brings it back
            KEPT, Set.of(OPEN),
            WAIVED, Set.of(),
            VOID, Set.of(OPEN));

    public boolean mayBecome(DutyState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this == OPEN;
    }
}
