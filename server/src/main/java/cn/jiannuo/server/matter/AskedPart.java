package cn.jiannuo.server.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 协办的一份: what the seat that has a step asks another station for, with a day of its own.
 *
 * @param number from 1 in its matter
 * @param station as {@code Station} writes it
 * @param holder who has to do it, where others at the station must keep out; else null
 * @param duty the duty it is
 * @param answer with reasons, or empty while it is open
 * @param leftOutWhy why the step goes on without it; empty too where the step was dropped
 */
public record AskedPart(
        int number,
        String step,
        int round,
        String station,
        @Nullable Long holder,
        String what,
        String askedBy,
        LocalDate askedOn,
        LocalDate due,
        long duty,
        String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        String leftOutWhy,
        @Nullable String leftOutBy,
        @Nullable LocalDate leftOutOn) {

    public boolean isOpen() {
        return answeredOn == null && leftOutOn == null;
    }

    /** Late stays late, also when it is answered or left out in the end. */
    public boolean isLate(LocalDate today) {
        LocalDate until = answeredOn != null ? answeredOn : leftOutOn != null ? leftOutOn : today;
        return until.isAfter(due);
    }
}
