package cn.jiannuo.server.voice.core;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter stands. {@link #mayBecome} is the whole graph. */
public enum LetterState {
    /** Held for the day's batch. */
    WAITING,
    /** In the mailbox, not yet accepted. */
    ARRIVED,
    /** Somebody works on it. */
    ACCEPTED,
    /** Answered with reasons; the sender may say what he thinks of it. */
    ANSWERED,
    /** The sender was not satisfied. */
    REOPENED,
    /** The sender said that it is settled. */
    SETTLED,
    /** The sender said nothing in the time for it. */
    CLOSED,
    /** Taken back by the sender. */
    WITHDRAWN,
    /** Goes on with another letter about the same. */
    MERGED;

    private Set<LetterState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(ARRIVED, WITHDRAWN);
            case ARRIVED -> EnumSet.of(ACCEPTED, ANSWERED, WITHDRAWN, MERGED);
            case ACCEPTED, REOPENED -> EnumSet.of(ANSWERED, WITHDRAWN, MERGED);
            case ANSWERED -> EnumSet.of(SETTLED, REOPENED, CLOSED);
            case SETTLED, CLOSED, WITHDRAWN, MERGED -> EnumSet.noneOf(LetterState.class);
        };
    }

    public boolean mayBecome(LetterState other) {
        return next().contains(other);
    }

    /** Whether nothing more is owed. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
