package cn.jiannuo.server.duty;

/** What came of an act: done, or refused with a reason. */
public sealed interface Outcome {

    /** @param state how the duty stands now */
    record Done(DutyState state) implements Outcome {}

    record No(Refused why) implements Outcome {}

    static Outcome refused(Refused why) {
        return new No(why);
    }
}
