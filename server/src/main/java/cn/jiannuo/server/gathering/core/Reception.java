package cn.jiannuo.server.gathering.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * 接待日: a day on which somebody receives people.
 *
 * @param minutes of each conversation
 * @param slots that can be agreed beforehand; 0 when people just come
 * @param receiver number of whoever receives
 * @param calledOff why it does not take place after all, or empty
 */
public record Reception(
        long id,
        String regulation,
        String ledger,
        LocalDate on,
        LocalTime starts,
        int minutes,
        int slots,
        String place,
        long receiver,
        String receiverName,
        String calledOff) {

    /** When a slot begins; the first is number 1. */
    public LocalTime begins(int slot) {
        return starts.plusMinutes((slot - 1L) * minutes);
    }

    public LocalDateTime beginning(int slot) {
        return on.atTime(begins(slot));
    }

    public boolean isCalledOff() {
        return !calledOff.isEmpty();
    }

    public String path() {
        return "/voice/gatherings/receptions/" + id;
    }
}
