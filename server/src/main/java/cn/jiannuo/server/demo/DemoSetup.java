package cn.jiannuo.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSetup {

    /** @param today empty for the world's day; pictures are taken on a day that stays */
    @Bean
    @Primary
    DemoClock demoClock(@Value("${jiannuo.demo.today:}") String today) {
        Clock world = Clock.systemUTC();
        return new DemoClock(today.isEmpty() ? world : Clock.offset(world, until(today, world)));
    }

    private static Duration until(String day, Clock world) {
        return Duration.between(
                world.instant(), LocalDate.parse(day).atTime(1, 30).toInstant(ZoneOffset.UTC));
    }
}
