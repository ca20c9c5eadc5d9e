package cn.jiannuo.server.record;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.regulation.Office;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An institution with a roster and a regulation of two ledgers, a target and an event. */
final class Hall {
    private static final String ROSTER = "工号,姓名,单位,职务,人员类别,群体\n"
            + "T01,陶卫国,云岭市统计局/工会,主席,在职,unit-head\n"
            + "T02,周敏,云岭市统计局/工会,干事,在职,\n"
            + "T03,马骏,云岭市统计局/办公室,主任,在职,unit-head\n"
            + "T04,赵桂芳,云岭市统计局/财务科,会计,在职,\n"
            + "T05,何建平,云岭市统计局,局长,在职,unit-head\n";

    final InstitutionId id;
    private final People people;

    Hall(ApplicationContext context) {
        context.getBean(SetClock.Hand.class).set(LocalDate.of(2026, 11, 23));
        this.people = context.getBean(People.class);
        this.id = Founding.institution(context.getBean(Institutions.class));
        Actor personnel = new Actor.Member(id, 1, 1, "郑雅琴");
        Outcome imported = Tenancy.within(
                id,
                () -> context.getBean(ImportRoster.class)
                        .importAtOnce(personnel, "花名册.csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        if (imported instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.toString());
        }
        new Office(context).inForce(id, text(), LocalDate.of(2026, 1, 1));
    }

    private static String text() {
        try (var in = Hall.class.getResourceAsStream("/record/ledgers.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person person(String code) {
        return Tenancy.within(id, () -> people.byCode(code).orElseThrow());
    }

    RequestPostProcessor as(String code, Power... more) {
        Person person = person(code);
        return Founding.member(id, person.id(), person.name(), more);
    }
}
