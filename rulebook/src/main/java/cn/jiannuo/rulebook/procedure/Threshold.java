package cn.jiannuo.rulebook.procedure;

/**
 * How many are enough: at least, or more than, a share of a number of people.
 *
 * @param share of the whole
 * @param moreThan true for “more than” (过半数), false for “at least” (以上)
 * @param of what the whole is
 */
public record Threshold(Share share, boolean moreThan, Of of) {
    /** The whole a share is taken of. Of all members, abstentions and absences count against. */
    public enum Of {
        MEMBERS,
        PRESENT
    }

    /** Whether this many are enough. */
    public boolean met(long count, Votes votes) {
        return count >= needed(votes);
    }

    /** The smallest number that is enough; it may exceed the whole when “more than” all is asked. */
    public long needed(Votes votes) {
        long whole = of == Of.MEMBERS ? votes.members() : votes.present();
        long scaled = Math.multiplyExact(whole, share.numerator());
        return moreThan ? Math.floorDiv(scaled, share.denominator()) + 1 : Math.ceilDiv(scaled, share.denominator());
    }
}
