package cn.jiannuo.rulebook.regulation;

import java.util.List;
import java.util.Optional;

/**
 * 限额: a cap checked before something is paid or done, never after.
 *
 * @param kinds kinds of event it checks
 * @param guard which of them
 * @param per over what it is counted
 * @param measure what is measured
 * @param atMost the most, or empty
 * @param atLeast the least, or empty
 * @param requires what must hold besides
 */
public record LimitRule(
        Header header,
        List<String> kinds,
        Guard guard,
        Window per,
        Measure measure,
        Optional<Offer> atMost,
        Optional<Offer> atLeast,
        Guard requires)
        implements Rule {
    public LimitRule {
        kinds = List.copyOf(kinds);
    }

    /** What a limit measures. */
    public sealed interface Measure {
        /** Only the condition counts. */
        record Nothing() implements Measure {}

        /** How many events. */
        record Count() implements Measure {}

        /** The sum of an amount over the window. */
        record Sum(DayPhrase.Anchor.Fact of) implements Measure {}

        /** A number computed from the event itself. */
        record Computed(DayPhrase.Anchor.Fact of) implements Measure {}
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT;
    }
}
