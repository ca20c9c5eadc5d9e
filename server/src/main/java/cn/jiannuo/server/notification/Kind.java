package cn.jiannuo.server.notification;

/** What a notice is about; people choose by it what is sent to them. */
public enum Kind {
    /** 该我办的: a deadline is near or past, something was handed over. */
    TO_DO,
    /** 请我说一句: somebody says it was done, and the person served is asked. */
    TO_CONFIRM,
    /** 答应我的: what is owed to the person has moved. */
    PROMISED,
    /** 单位的事: a regulation came into force, something was published. */
    NEWS
}
