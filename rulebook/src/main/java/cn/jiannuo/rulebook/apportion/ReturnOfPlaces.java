package cn.jiannuo.rulebook.apportion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Places given back to their pool, shared among those who used all of theirs. */
final class ReturnOfPlaces {
    private final Apportionment before;
    private final Map<String, Long> kept;

    ReturnOfPlaces(Apportionment before, Map<String, Long> kept) {
        this.before = before;
        this.kept = Map.copyOf(kept);
    }

    Outcome share() {
        List<Refusal> faults = faults();
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        List<Claimant> claimants = before.shares().stream().map(this::bound).toList();
        Outcome again = Apportioner.apportion(before.method(), before.places(), claimants, before.ties());
        return switch (again) {
            case Refused refused -> refused;
            case Apportionment after -> explained(after);
        };
    }

    private List<Refusal> faults() {
        List<Refusal> faults = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>(kept.keySet());
        for (Share share : before.shares()) {
            unknown.remove(share.id());
            Long number = kept.get(share.id());
            if (number == null) {
                faults.add(new Refusal.NotReported(share.id(), share.places()));
            } else if (number < 0) {
                faults.add(new Refusal.Negative(share.id(), Refusal.Number.KEPT, number));
            } else if (number > share.places()) {
                faults.add(new Refusal.KeptMoreThanPlaced(share.id(), number, share.places()));
            }
        }
        unknown.forEach(id -> faults.add(new Refusal.UnknownId(id)));
        return faults;
    }

    /** What is held is the new minimum; who gave back is bound to it from above too, now and in later rounds. */
    private Claimant bound(Share share) {
        long held = held(share);
        OptionalLong most =
                held < share.places() ? OptionalLong.of(held) : share.claimant().atMost();
        return new Claimant(share.id(), share.claimant().weight(), held, most);
    }

    private long held(Share share) {
        return Objects.requireNonNull(kept.get(share.id()));
    }

    private Apportionment explained(Apportionment after) {
        List<Share> shares = new ArrayList<>(after.shares().size());
        for (int i = 0; i < after.shares().size(); i++) { // both lists hold the same claimants, by code
            shares.add(explained(before.shares().get(i), after.shares().get(i)));
        }
        return new Apportionment(after.method(), after.places(), after.ties(), shares, after.line(), after.unplaced());
    }

    private Share explained(Share was, Share is) {
        List<Reason> why = new ArrayList<>();
        why.add(
                held(was) < was.places()
                        ? new Reason.GaveBack(was.places(), held(was))
                        : new Reason.SharedInReturned(was.places(), is.places() - was.places()));
        is.why().stream()
                .filter(r -> !(why.getFirst() instanceof Reason.GaveBack))
                .forEach(why::add);
        return new Share(is.claimant(), is.exact(), is.bounded(), is.base(), is.extra(), why);
    }
}
