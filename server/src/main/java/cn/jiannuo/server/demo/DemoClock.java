package cn.jiannuo.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of the demonstration: walks through the year that is made up, then goes with the world's. */
final class DemoClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock world;
    private volatile @Nullable Instant told;

    /** @param world the clock it goes with in the end */
    DemoClock(Clock world) {
        this.world = world;
    }

    /** A moment of a day that is made up. */
    void tell(LocalDate day, int hour, int minute) {
        told = day.atTime(hour, minute).atZone(CHINA).toInstant();
    }

    /** From here on, the world's time. */
    void letGo() {
        told = null;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Instant now = told;
        return now == null ? world.instant() : now;
    }
}
