package cn.jiannuo.server.regulation.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What an officer wants to adopt.
 *
 * @param pack hash of the text
 * @param from first day
 * @param seats unit path by seat id
 * @param figures the institution's own, as they were typed
 * @param seen how many acts about the regulation the officer has seen, or empty to go by what there is
 */
public record Adopting(String pack, LocalDate from, Map<String, String> seats, List<Typed> figures, OptionalInt seen) {
    public Adopting {
        seats = Map.copyOf(seats);
        figures = List.copyOf(figures);
    }

    /** With the text's figures, going by what there is. */
    public Adopting(String pack, LocalDate from, Map<String, String> seats) {
        this(pack, from, seats, List.of(), OptionalInt.empty());
    }

    /** With figures of one's own, going by what there is. */
    public Adopting(String pack, LocalDate from, Map<String, String> seats, List<Typed> figures) {
        this(pack, from, seats, figures, OptionalInt.empty());
    }

    /** To be tried only: no document is asked for yet. */
    Adopting tried() {
        List<Typed> sourced = figures.stream()
                .map(one -> new Typed(one.figure(), one.value(), one.from(), "—"))
                .toList();
        return new Adopting(pack, from, seats, sourced, seen);
    }

    /**
     * A figure as it was typed.
     *
     * @param value with or without its unit
     * @param from first day, or empty for the first day of the adoption
     * @param source the document it rests on
     */
    public record Typed(String figure, String value, String from, String source) {}
}
