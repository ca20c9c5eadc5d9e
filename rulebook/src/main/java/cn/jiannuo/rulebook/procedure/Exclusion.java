package cn.jiannuo.rulebook.procedure;

/** 回避: who may not act in a step. */
public sealed interface Exclusion {
    /** Whoever acted in another step when it was finished, in any round: closing is by someone other than the owner. */
    record WhoDid(String step) implements Exclusion {}

    /** Whoever opened the matter. */
    record WhoOpened() implements Exclusion {}

    /**
     * Whoever has this tie to the matter, such as {@code of the unit} or {@code concerned}.
     *
     * @param tie matched against {@link Actor#ties}; the caller knows which hold
     */
    record WhoIs(String tie) implements Exclusion {}
}
