package cn.jiannuo.server.gathering;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.journey.HengLing;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 衡岭市审计局 with the two regulations that ask for occasions, on the first of January 2026. */
final class Bureau {
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    final InstitutionId id;
    private final ApplicationContext context;
    private final HengLing people;
    private final SetClock.Hand clock;

    Bureau(ApplicationContext context) throws IOException {
        this.context = context;
        this.clock = context.getBean(SetClock.Hand.class);
        // what fell due before the founding is nobody's
        clock.set(NEW_YEAR);
        this.id = Founding.institution(context.getBean(Institutions.class));
        people = new HengLing(context, id, NEW_YEAR);
        people.adoptToo("open-affairs/2006-03-01.md");
        people.give(Station.seat("director"), "SJ001");
        people.give(Station.seat("office"), "SJ007");
        people.give(Station.seat("service-centre"), "SJ114");
        people.give(Station.seat("planning"), "SJ008");
        strike(NEW_YEAR);
    }

    void strike(LocalDate day) {
        clock.set(day);
        within(() -> context.getBean(Tick.class).strike());
    }

    SetClock.Hand clock() {
        return clock;
    }

    Person person(String code) {
        return people.person(code);
    }

    SignedIn signedIn(String code) {
        Person person = person(code);
        return new SignedIn(new Actor.Member(id, person.id(), person.id(), person.name()), Set.of(Power.MEMBER));
    }

    RequestPostProcessor as(String code) {
        return Founding.member(id, person(code).id(), person(code).name());
    }

    Kind kind(String regulation, String ledger) {
        return within(
                () -> context.getBean(Kinds.class).find(regulation, ledger).orElseThrow());
    }

    <T> T within(Supplier<T> work) {
        return Tenancy.within(id, work::get);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
