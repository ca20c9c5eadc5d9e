package cn.jiannuo.server.regulation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 采用、暂停或者废止: what an institution decided about a regulation. Only ever added to. */
public sealed interface Act {

    /** Counted from 1 in each regulation; what was decided later goes before what was decided earlier. */
    int number();

    /** Name of whoever did it. */
    String by();

    Instant at();

    /** The first day it speaks of. */
    LocalDate first();

    /**
     * 采用.
     *
     * @param pack hash of the text
     * @param seats unit path by seat id
     */
    record Adoption(
            int number,
            String by,
            Instant at,
            LocalDate first,
            String pack,
            Map<String, String> seats,
            List<OwnFigure> figures)
            implements Act {
        public Adoption {
            seats = Map.copyOf(seats);
            figures = List.copyOf(figures);
        }
    }

    /**
     * 本单位的数: in place of the text's.
     *
     * @param number numerator; money in 分
     * @param denominator 1 but for fractions
     * @param from first day
     * @param source the document it rests on
     */
    record OwnFigure(String figure, long number, long denominator, LocalDate from, String source) {}

    /** 暂停, with its last day and why. */
    record Suspension(int number, String by, Instant at, LocalDate first, LocalDate last, String reason)
            implements Act {}

    /** 废止 from a day on, on the ground of a document. */
    record Repeal(int number, String by, Instant at, LocalDate first, String basis) implements Act {}
}
