package cn.jiannuo.server.gathering.core;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a reception.
 *
 * @param slot null for whoever comes without an appointment
 * @param visitor number of a person, or null for a guest
 * @param name of the visitor
 * @param answer given on the spot, or empty
 * @param reference under which the ledger has the visit, once it was held
 */
public record Visit(
        long id,
        Reception reception,
        @Nullable Integer slot,
        @Nullable Long visitor,
        String name,
        long bookedBy,
        String bookedByName,
        String topic,
        State state,
        String answer,
        String reference) {

    /** How it stands. */
    public enum State {
        /** 约好了, or here and waiting. */
        BOOKED,
        CANCELLED,
        /** 谈过了: it ended in an answer, in cases, or in both. */
        HEARD,
        /** 没有来. */
        ABSENT
    }

    public boolean isOf(long person) {
        return visitor != null && visitor == person;
    }

    /** When it begins, or empty for whoever comes without an appointment. */
    public @Nullable LocalTime begins() {
        return slot == null ? null : reception.begins(slot);
    }

    /** Whether the time agreed on has come. */
    public boolean hasBegun(LocalDateTime now) {
        return slot == null || !now.isBefore(reception.beginning(slot));
    }

    public String path() {
        return "/voice/gatherings/visits/" + id;
    }
}
