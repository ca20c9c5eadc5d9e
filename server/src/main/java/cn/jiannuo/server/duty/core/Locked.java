package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty whose row is locked until the end of the transaction: two who act at once act one after the other.
 *
 * @param confirmer station of whoever says whether it happened, or empty
 * @param matter the matter it is a step of, or null
 */
record Locked(
        long id,
        String regulation,
        String rule,
        String subject,
        String name,
        DutyState state,
        LocalDate starts,
        LocalDate due,
        String confirmer,
        @Nullable Long matter,
        List<Part> parts) {

    /**
     * One obligor's part.
     *
     * @param holder whoever it was handed to, or null
     * @param doneOn null while it is owed
     */
    record Part(
            int number,
            String station,
            boolean supports,
            @Nullable Long holder,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            @Nullable Instant recordedAt) {

        boolean isOwed() {
            return doneOn == null && !supports;
        }
    }

    Optional<Part> part(int number) {
        return parts.stream().filter(p -> p.number() == number).findFirst();
    }

    boolean isComplete() {
        return parts.stream().noneMatch(Part::isOwed);
    }
}
