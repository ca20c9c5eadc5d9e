package cn.jiannuo.server.voice.affair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 办件: a case somebody handed in openly.
 *
 * @param sort word of what it is about, as the event has it; {@code sortName} for people
 * @param said what was said, for people
 * @param away whether the person it is for was away on work when it began
 * @param confidential whether only the person and the seats that deal with it see it
 * @param pace days the regulation gives until it is done: the shorter, the more pressing
 * @param handedInBy name of whoever handed it in for somebody else, or empty
 * @param firstAsked code of whoever was asked first and answers for it until it ends, or empty
 * @param step name of the step it is at, or empty
 * @param wasLate whether a step of it was ever late
 * @param mergedInto the case it was merged into, or null
 * @param supports how many colleagues think well of it
 * @param usedIn the decision it ended in, or empty
 */
public record Affair(
        long matter,
        Door door,
        String reference,
        String rule,
        String name,
        String subject,
        String subjectName,
        String sort,
        String sortName,
        String said,
        boolean away,
        boolean confidential,
        int pace,
        String handedInBy,
        String firstAsked,
        LocalDate openedOn,
        String step,
        @Nullable LocalDate due,
        boolean wasLate,
        @Nullable String ended,
        @Nullable LocalDate endedOn,
        @Nullable Rating rating,
        String ratingWords,
        @Nullable LocalDate ratedOn,
        @Nullable Long mergedInto,
        long supports,
        String usedIn) {

    /** What the person served thinks of how it was dealt with. */
    public enum Rating {
        SATISFIED,
        PARTLY,
        UNSATISFIED
    }

    public boolean isRunning() {
        return ended == null;
    }

    /** Whether the step it is at should have been done. */
    public boolean isLate(LocalDate today) {
        return ended == null && due != null && due.isBefore(today);
    }

    public String title() {
        return subjectName.isEmpty() ? name : name + "：" + subjectName;
    }
}
