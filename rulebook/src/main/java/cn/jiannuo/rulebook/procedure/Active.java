package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open now, in its present round.
 *
 * @param round how often the step has been opened in this matter, from 1
 * @param undecided true while the answer to its condition is unknown; nothing can be done in it then
 * @param openedOn the day its periods are counted from
 * @param due the deadline, or null when the step has none
 * @param signatures of this round, in the order given
 * @param standIns by party
 * @param extensions how many were granted in this round
 * @param asked the extension waiting for a decision, or null
 * @param pausedOn since when the clock stands still, or null
 * @param closedOn since when nothing more is collected, or null
 */
public record Active(
        String step,
        int round,
        Branch branch,
        boolean undecided,
        LocalDate openedOn,
        @Nullable LocalDate due,
        List<Signature> signatures,
        Map<String, StandIn> standIns,
        int extensions,
        @Nullable Asked asked,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate closedOn) {
    /** An extension asked for. */
    public record Asked(String actor, LocalDate until, String reason) {}

    public Active {
        signatures = List.copyOf(signatures);
        standIns = Collections.unmodifiableMap(new LinkedHashMap<>(standIns));
    }

    static Active opened(
            String step, int round, Branch branch, boolean undecided, LocalDate on, @Nullable LocalDate due) {
        return new Active(step, round, branch, undecided, on, due, List.of(), Map.of(), 0, null, null, null);
    }

    /** The signature of this party in this round, or null. */
    public @Nullable Signature signatureOf(String party) {
        return signatures.stream()
                .filter(s -> s.party().equals(party))
                .findFirst()
                .orElse(null);
    }

    Active signed(Signature signature) {
        return with(Stream.concat(signatures.stream(), Stream.of(signature)).toList(), standIns);
    }

    Active unsigned(String party) {
        return with(signatures.stream().filter(s -> !s.party().equals(party)).toList(), standIns);
    }

    Active standIn(String party, @Nullable StandIn person) {
        Map<String, StandIn> changed = new LinkedHashMap<>(standIns);
        if (person == null) {
            changed.remove(party);
        } else {
            changed.put(party, person);
        }
        return with(signatures, changed);
    }

    Active asking(@Nullable Asked request) {
        return new Active(
                step,
                round,
                branch,
                undecided,
                openedOn,
                due,
                signatures,
                standIns,
                extensions,
                request,
                pausedOn,
                closedOn);
    }

    Active extended(LocalDate until) {
        return new Active(
                step,
                round,
                branch,
                undecided,
                openedOn,
                until,
                signatures,
                standIns,
                extensions + 1,
                null,
                pausedOn,
                closedOn);
    }

    Active paused(@Nullable LocalDate since, @Nullable LocalDate newDue) {
        return new Active(
                step,
                round,
                branch,
                undecided,
                openedOn,
                newDue,
                signatures,
                standIns,
                extensions,
                asked,
                since,
                closedOn);
    }

    Active closed(LocalDate on) {
        return new Active(
                step, round, branch, undecided, openedOn, due, signatures, standIns, extensions, asked, pausedOn, on);
    }

    private Active with(List<Signature> newSignatures, Map<String, StandIn> newStandIns) {
        return new Active(
                step,
                round,
                branch,
                undecided,
                openedOn,
                due,
                newSignatures,
                newStandIns,
                extensions,
                asked,
                pausedOn,
                closedOn);
    }
}
