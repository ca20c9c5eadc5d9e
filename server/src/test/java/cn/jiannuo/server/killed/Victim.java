package cn.jiannuo.server.killed;

import cn.jiannuo.server.JiannuoServer;
import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The server as it is shipped, on a day of the test's choice; says on its output when it may be asked. */
public final class Victim {
    static final String READY = "READY ";

    private Victim() {}

    /** First argument: {@code found}, {@code serve} or {@code settle}; the others are settings. */
    public static void main(String[] args) {
        SpringApplication server = new SpringApplication(JiannuoServer.class, OtherDay.class);
        String verb = args[0];
        server.addListeners(event -> {
            if (event instanceof ApplicationReadyEvent ready) {
                say(verb, ready.getApplicationContext());
            }
        });
        server.run(Arrays.stream(args).skip(1).toArray(String[]::new));
    }

    private static void say(String verb, ConfigurableApplicationContext context) {
        switch (verb) {
            case "found" -> {
                System.out.println(READY + new Founded(context).token());
                System.exit(0);
            }
            case "settle" -> {
                System.out.println(READY + settle(context));
                System.exit(0);
            }
            default -> System.out.println(READY + context.getEnvironment().getRequiredProperty("local.server.port"));
        }
    }

    /** What a strike that nobody cuts off leaves; then the log is read from its beginning. */
    private static AuditChain.Verdict settle(ConfigurableApplicationContext context) {
        Institution house = context.getBean(Institutions.class).all().getFirst();
        Tenancy.run(house.id(), () -> context.getBean(Tick.class).strike());
        return context.getBean(AuditChain.class).verify(house.id());
    }

    /** The hour is the world's; the day is the test's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OtherDay {
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        @Bean
        @Primary
        Clock otherDay(@Value("${jiannuo.test.day}") LocalDate day) {
            Instant morning = day.atTime(9, 0).atZone(CHINA).toInstant();
            return Clock.offset(Clock.system(CHINA), Duration.between(Instant.now(), morning));
        }
    }
}
