package cn.jiannuo.server.duty;

import java.time.Instant;
import java.time.LocalDate;

/** Why something could not be done to a duty; worded by {@code duty.refused.*}. */
public sealed interface Refused {

    /** There is no such duty, or none this reader may see. */
    record Unknown() implements Refused {}

    /** Somebody was quicker. */
    record AlreadyDone(String by, Instant at) implements Refused {}

    /** The duty is not open any more. */
    record Closed(DutyState state) implements Refused {}

    /** It is owed by somebody else. */
    record NotYours(String whose) implements Refused {}

    /** A day that cannot be: before the duty began, or still to come. */
    record ImpossibleDay(LocalDate day, LocalDate earliest, LocalDate latest) implements Refused {}

    /** It is a step of a matter, which moves by outcomes. */
    record StepOfMatter(long matter) implements Refused {}

    /** Something must be said. */
    record Missing(String field) implements Refused {}

    /** Somebody has answered meanwhile: it is read first, and corrected if need be. */
    record AlreadyAnswered(String by, Instant at) implements Refused {}

    /** What was given does not answer the question. */
    record NotAnAnswer(String text) implements Refused {}

    /** It is done by answering, not by noting that it is done. */
    record AnswerFirst() implements Refused {}

    /** The person served has spoken; supervision looks into it. */
    record AlreadySaid() implements Refused {}

    /** Only somebody other than who asked may decide. */
    record OwnRequest() implements Refused {}

    /** The same is already asked for and waits. */
    record AlreadyAsked(LocalDate on) implements Refused {}

    /** The colleague could not read what it is about: it goes with its keys, from where it lies open. */
    record CannotRead(String name) implements Refused {}

    /** Nobody answers to this name or number. */
    record NoSuchPerson(String text) implements Refused {}
}
