package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that was passed and still stands; a send-back takes it off the trail.
 *
 * @param outcome the outcome it had, or null when it was skipped
 * @param signatures of the round that ended it, a declining party's among them
 * @param skipped why it was left out, or null when it was done
 */
public record Done(
        String step,
        int round,
        Branch branch,
        @Nullable String outcome,
        LocalDate on,
        List<Signature> signatures,
        @Nullable Skipped skipped) {
    /** The only two ways past a step without doing it. */
    public enum Skipped {
        CONDITION_IS_NO,
        EXCEPTION
    }

    public Done {
        signatures = List.copyOf(signatures);
    }
}
