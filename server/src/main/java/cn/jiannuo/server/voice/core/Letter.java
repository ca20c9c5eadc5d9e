package cn.jiannuo.server.voice.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 来信: what stands about a letter in the open. Not what it says, and not who wrote it.
 *
 * @param number 0 until it is delivered
 * @param kind of event, as the regulation names it
 * @param firstStation who was asked first, and stays answerable
 * @param station where it lies now
 * @param promisedBy the day the receipt names
 * @param late whether the answer came, or is coming, after its day; stays for ever
 * @param matter that the regulation makes of it, or null before it is opened
 * @param outcome as everybody may read it, or empty
 */
public record Letter(
        long id,
        int year,
        int number,
        String kind,
        LetterClass sort,
        Grade grade,
        String topic,
        LocalDate writtenOn,
        LocalDate deliverOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate promisedBy,
        LetterState state,
        String firstStation,
        String station,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        @Nullable Rating rating,
        @Nullable Long mergedInto,
        String outcome,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate erasedOn,
        @Nullable Long matter) {

    /** What the sender says of the answer. */
    public enum Rating {
        SATISFIED,
        PARTLY,
        UNSATISFIED
    }

    public boolean isLate(LocalDate today) {
        return late || (dueOn != null && today.isAfter(dueOn) && !state.isOver() && state != LetterState.ANSWERED);
    }
}
