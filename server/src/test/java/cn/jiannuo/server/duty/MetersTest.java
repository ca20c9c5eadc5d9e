package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a machine that watches the house reads. */
@ServerTest
class MetersTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    ClientTokens tokens;

    @Autowired
    MockMvcTester web;

    private String token(Bureau bureau, Scope scope) {
        Actor security = new Actor.Administrator(bureau.id, 1, "安全管理员");
        ClientTokens.Answer answer =
                bureau.within(() -> tokens.register(security, "监控", EnumSet.of(scope), FIRST.plusYears(1)));
        assertThat(answer).isInstanceOf(ClientTokens.Registered.class);
        return ((ClientTokens.Registered) answer).token();
    }

    private MvcTestResult read(String token) {
        return web.get()
                .uri("/actuator/prometheus")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private double figure(String token, String name) throws Exception {
        return read(token)
                .getResponse()
                .getContentAsString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_duty_and_its_lateness_are_counted() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        String token = token(bureau, Scope.METRICS_READ);
        double open = figure(token, "jiannuo_duties_open");
        double late = figure(token, "jiannuo_duties_overdue");

        bureau.hospital("T04", FIRST, "HR-1");
        bureau.strike();
        assertThat(figure(token, "jiannuo_duties_open")).isEqualTo(open + 1);
        assertThat(figure(token, "jiannuo_duties_overdue")).isEqualTo(late);

        bureau.clock.set(LocalDate.of(2026, 10, 15));
        assertThat(figure(token, "jiannuo_duties_overdue")).isGreaterThanOrEqualTo(late + 1);
        assertThat(figure(token, "jiannuo_outbox_age_seconds")).isNotNegative();
    }

    @Test
    void without_the_scope_nothing_is_read() {
        Bureau bureau = new Bureau(context, FIRST);

        assertThat(read(token(bureau, Scope.DUTIES_READ))).hasStatus(403);
        assertThat(read("")).hasStatus(401);
    }
}
