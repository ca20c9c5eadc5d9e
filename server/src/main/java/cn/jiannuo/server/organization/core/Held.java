package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.core.Holdings.Reason;
import cn.jiannuo.server.organization.core.Holdings.Target;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一次担任.
 *
 * @param name of the seat or the unit
 * @param path of the unit, or null for a seat
 * @param until the first day on which it is no longer held, or null
 * @param fromRoster whether the roster says so, and may unsay it
 */
public record Held(
        long id,
        Target target,
        String name,
        @Nullable String path,
        long person,
        String personName,
        String personCode,
        boolean deputy,
        LocalDate from,
        @Nullable LocalDate until,
        boolean fromRoster,
        String givenBy,
        @Nullable Reason reason,
        @Nullable String endedBy) {

    /** Whether some day from the first to the last (empty: for ever) lies in it. */
    public boolean overlaps(LocalDate first, Optional<LocalDate> last) {
        boolean begins = last.isEmpty() || !from.isAfter(last.get());
        return begins && (until == null || until.isAfter(first));
    }

    public boolean isOn(LocalDate day) {
        return overlaps(day, Optional.of(day));
    }

    public Station station() {
        String unit = path == null ? "" : path;
        return switch (target.kind()) {
            case SEAT -> Station.seat(String.valueOf(target.seat()));
            case HEAD -> Station.head(unit);
            case LEADER -> Station.leader(unit);
            case CLERK -> Station.unit(unit);
        };
    }
}
