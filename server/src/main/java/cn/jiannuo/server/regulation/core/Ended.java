package cn.jiannuo.server.regulation.core;

import java.time.Instant;
import java.time.LocalDate;

/** What came of wanting to suspend or repeal a regulation. */
public sealed interface Ended {

    /** It is on record. */
    record Done(Act act) implements Ended {}

    /** Nothing changed: the days lie before today, and what has been asked cannot be unasked. */
    record InThePast(LocalDate wanted, LocalDate today) implements Ended {}

    /** Nothing changed: the last day lies before the first. */
    record BackToFront(LocalDate first, LocalDate last) implements Ended {}

    /** Nothing changed: it is not in force on the first of these days. */
    record NotInForce(LocalDate wanted) implements Ended {}

    /** Nothing changed: why, or on which ground, was not said. */
    record NoReason() implements Ended {}

    /** Nothing changed: somebody else decided something about it meanwhile. */
    record Meanwhile(String by, Instant at) implements Ended {}
}
