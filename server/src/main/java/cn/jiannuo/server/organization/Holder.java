package cn.jiannuo.server.organization;

/** Somebody who stands at a station on a day. */
public record Holder(long personId, String name, How how) {

    /** Why it is this person. */
    public enum How {
        /** 担任. */
        HOLDS,
        /** 代理: named as deputy for the time. */
        DEPUTISES,
        /** 受委托: a holder is away and has named this colleague. */
        DELEGATED
    }
}
