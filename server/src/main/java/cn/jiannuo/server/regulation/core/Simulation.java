package cn.jiannuo.server.regulation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A trial that somebody asked for; kept, so that it can be linked and shown beside what was adopted.
 *
 * @param first first day tried
 * @param last last day tried
 * @param wish seats and figures it was tried with
 * @param against hash of the version to compare with, or empty for the one in force
 * @param done people of the roster worked through
 * @param people of the roster, or 0 before it is read
 * @param trial what came of it, once it is done
 * @param troubles why nothing came of it
 */
public record Simulation(
        long id,
        String regulation,
        LocalDate first,
        LocalDate last,
        Adopting wish,
        Optional<String> against,
        State state,
        long done,
        long people,
        Optional<Trial> trial,
        List<String> troubles,
        String by,
        Instant at) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
