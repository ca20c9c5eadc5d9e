package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.core.KeptPromises.Board;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * 看板 for everybody who looks at it: a year is counted at most once a minute, however many look and however long its duties are. The
 * page says of which moment its figures are.
 */
@Component
public class Boards {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KeptPromises promises;
    private final Clock clock;
    private final Map<Asked, Counted> known = new ConcurrentHashMap<>();

    Boards(KeptPromises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    private record Asked(int institution, int year, LocalDate today) {}

    /** @param at when it was counted */
    public record Counted(Board board, Instant at) {}

    /** The board of a year, not older than a minute. */
    public Counted of(int year) {
        Instant now = clock.instant();
        known.values().removeIf(counted -> !isFresh(counted, now));
        Asked asked = new Asked(Tenancy.id(), year, LocalDate.now(clock));
        return known.computeIfAbsent(asked, unknown -> new Counted(promises.of(year), now));
    }

    private static boolean isFresh(Counted counted, Instant now) {
        return !now.isBefore(counted.at()) && now.isBefore(counted.at().plus(FRESH));
    }
}
