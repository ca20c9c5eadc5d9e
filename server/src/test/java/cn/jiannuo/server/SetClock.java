package cn.jiannuo.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class SetClock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The clock of the context. */
    public static final class Hand extends Clock {
        private volatile Instant now = at(LocalDate.of(2026, 11, 23));

        private static Instant at(LocalDate day) {
            return day.atTime(9, 0).atZone(CHINA).toInstant();
        }

        public void set(LocalDate day) {
            now = at(day);
        }

        public void set(LocalDateTime moment) {
            now = moment.atZone(CHINA).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Bean
    @Primary
    Hand hand() {
        return new Hand();
    }
}
