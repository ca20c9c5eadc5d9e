package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;

/** One reason why places cannot be shared, or given back, as asked. */
public sealed interface Refusal {

    /** A number of a claimant that must not be negative. */
    enum Number {
        WEIGHT,
        AT_LEAST,
        AT_MOST,
        KEPT
    }

    /** There is nobody to share among. */
    record NoClaimants() implements Refusal {}

    /** The number of places is below 0. */
    record NegativePlaces(long places) implements Refusal {}

    /** A claimant's number is below 0. */
    record Negative(String id, Number number, long value) implements Refusal {}

    /** {@code count} claimants have no code. */
    record BlankId(int count) implements Refusal {}

    /** {@code count} claimants carry this code, so the result could not say whose places they are. */
    record DuplicateId(String id, int count) implements Refusal {}

    /** This claimant's minimum is above its maximum. */
    record MinimumAboveMaximum(String id, long atLeast, long atMost) implements Refusal {}

    /** The minima together need {@code minima} places, there are only {@code places}. */
    record MinimaExceedPlaces(BigInteger minima, long places) implements Refusal {}

    /** All weights are 0, so there is no proportion; only {@link Method#EQUAL} can share. */
    record NoWeightAtAll(int claimants) implements Refusal {}

    /** Places are said to be kept by a code that got no share. */
    record UnknownId(String id) implements Refusal {}

    /** This claimant has not said how many places it keeps; silence is not a return. */
    record NotReported(String id, long places) implements Refusal {}

    /** This claimant says it keeps more places than it has. */
    record KeptMoreThanPlaced(String id, long kept, long places) implements Refusal {}
}
