package cn.jiannuo.server.record;

import cn.jiannuo.server.identity.SignedIn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of events that set procedures off; told by whoever runs these. A ledger filled from such events shows it. */
public interface Sequels {

    /**
     * How one stands.
     *
     * @param at name of the step it is at, or of how it ended
     * @param due last day of that step, or null
     * @param ended the day, or null while it runs
     * @param straight whether it ended as it ordinarily does; false while it runs
     * @param late whether a step of it was ever late, or is
     * @param reason what was said where it did not end ordinarily, or empty
     * @param path page of it, or empty where the reader has none
     */
    record Sequel(
            String at,
            @Nullable LocalDate due,
            @Nullable LocalDate ended,
            boolean straight,
            boolean late,
            String reason,
            String path) {}

    /**
     * @param references of events
     * @param reader person who looks, or empty for whoever tells of all without naming anybody
     * @return by reference, in the order of their beginning; nothing for an event that set nothing off
     */
    Map<String, List<Sequel>> of(Collection<String> references, Optional<SignedIn> reader);
}
