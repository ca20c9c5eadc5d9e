package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.source.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why a regulation cannot be adopted as wanted. */
public sealed interface AdoptionRefusal {

    /** Seats nobody was named for, by their Chinese names. */
    record UnboundSeats(List<String> names) implements AdoptionRefusal {}

    /** The roster has no such unit. */
    record NoSuchUnit(String seat, String unit) implements AdoptionRefusal {}

    /** The text begins later by its own words. */
    record TooEarly(LocalDate wanted, LocalDate begins) implements AdoptionRefusal {}

    /** It is no value for this figure. */
    record NoValue(String figure, String typed, String unit) implements AdoptionRefusal {}

    /** A share above the whole. */
    record AboveWhole(String figure, String typed) implements AdoptionRefusal {}

    /** The day is none, or lies before the first day of the adoption. */
    record FigureDay(String figure, String typed, LocalDate first) implements AdoptionRefusal {}

    /** A figure of one's own needs a document. */
    record NoSource(String figure) implements AdoptionRefusal {}

    /** Its words mean something else in a regulation already adopted. */
    record Contradicts(List<Finding> findings) implements AdoptionRefusal {}

    /** Somebody else decided something about it meanwhile. */
    record Meanwhile(String by, Instant at) implements AdoptionRefusal {}
}
