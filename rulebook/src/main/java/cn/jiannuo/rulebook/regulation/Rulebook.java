package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.fact.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regulations an organisation lives by: every version of each, side by side. Immutable and thread-safe.
 *
 * <p>The version in force on a day decides: the one with the latest first day not after it, unless it ended by its own words.
 */
public final class Rulebook {
    private final List<Version> versions;
    private final Vocabulary vocabulary;

    private Rulebook(List<Version> versions, Vocabulary vocabulary) {
        this.versions = versions;
        this.vocabulary = vocabulary;
    }

    /**
     * A regulation and the days it is in force.
     *
     * @param last last day, or {@link LocalDate#MAX}
     */
    public record Version(Regulation regulation, LocalDate first, LocalDate last) {
        public boolean inForce(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public static Rulebook of(List<Regulation> regulations, Vocabulary vocabulary) {
        Map<String, List<Regulation>> byId = new LinkedHashMap<>();
        regulations.stream()
                .sorted(Comparator.comparing(Regulation::id).thenComparing(Regulation::inForce))
                .forEach(r ->
                        byId.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(r));
        List<Version> versions = new ArrayList<>();
        for (List<Regulation> own : byId.values()) {
            for (int i = 0; i < own.size(); i++) {
                LocalDate last = own.get(i).until().orElse(LocalDate.MAX);
                if (i + 1 < own.size() && !own.get(i + 1).inForce().isAfter(last)) {
                    last = own.get(i + 1).inForce().minusDays(1);
                }
                versions.add(new Version(own.get(i), own.get(i).inForce(), last));
            }
        }
        return new Rulebook(List.copyOf(versions), vocabulary);
    }

    /** By regulation, then by first day. */
    public List<Version> versions() {
        return versions;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The version of a regulation in force on a day, or empty: no rule in force, which differs from a rule that gives nothing. */
    public Optional<Regulation> inForce(String regulation, LocalDate day) {
        return versions.stream()
                .filter(v -> v.regulation().id().equals(regulation) && v.inForce(day))
                .map(Version::regulation)
                .findFirst();
    }

    /** Only the versions known on a day: what we would have answered then. */
    public Rulebook asKnownOn(LocalDate day) {
        return of(
                versions.stream()
                        .map(Version::regulation)
                        .filter(r -> !r.knownSince().isAfter(day))
                        .toList(),
                vocabulary);
    }

    /** This rulebook with an organisation's own value for a figure, in every version that has it. */
    public Rulebook overriding(String regulation, String figure, long number, long denominator, String source) {
        List<Regulation> changed = new ArrayList<>();
        for (Version version : versions) {
            Regulation r = version.regulation();
            Figure own = r.figures().get(figure);
            changed.add(
                    r.id().equals(regulation) && own != null
                            ? r.withFigure(own.overridden(number, denominator, source))
                            : r);
        }
        return of(changed, vocabulary);
    }
}
