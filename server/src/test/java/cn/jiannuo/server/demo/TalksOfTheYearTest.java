package cn.jiannuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.gathering.core.AnnounceReception;
import cn.jiannuo.server.gathering.core.BookSlot;
import cn.jiannuo.server.gathering.core.HoldGathering;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.Minutes;
import cn.jiannuo.server.gathering.core.ReceiveVisitor;
import cn.jiannuo.server.gathering.core.TellSpeakers;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.journey.HengLing;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The demonstration's meetings, visits and receptions are what the real regulations take. */
@ServerTest
class TalksOfTheYearTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext context;

    @Autowired
    SetClock.Hand clock;

    @Test
    void a_year_of_talks_is_taken_by_the_regulations_and_each_meeting_is_held() throws IOException {
        clock.set(NEW_YEAR);
        InstitutionId id = Founding.institution(context.getBean(Institutions.class));
        HengLing bureau = new HengLing(context, id, NEW_YEAR);
        bureau.adoptToo("open-affairs/2006-03-01.md");
        bureau.give(Station.seat("director"), "SJ001");
        Bureau.GIVEN.forEach((seat, code) -> bureau.give(Station.seat(seat), code));
        bureau.give(Station.seat("service-centre"), "SJ114");
        Talks talks = talks();
        Tenancy.run(id, () -> {
            for (LocalDate day = NEW_YEAR; !day.isAfter(TODAY); day = day.plusDays(1)) {
                clock.set(day);
                if (day.getDayOfMonth() % 10 == 0 || day.equals(NEW_YEAR)) {
                    context.getBean(Tick.class).strike();
                }
                clock.set(day.atTime(18, 30));
                talks.live(id, day);
            }
        });
        Person clerk = bureau.person("SJ007");
        SignedIn reader =
                new SignedIn(new Actor.Member(id, clerk.id(), clerk.id(), clerk.name()), Set.of(Power.MEMBER));
        Tenancy.run(id, () -> {
            Kinds kinds = context.getBean(Kinds.class);
            Minutes minutes = context.getBean(Minutes.class);
            assertThat(minutes.year(
                            reader, kinds.find("harmonious-office", "symposium").orElseThrow(), 2026))
                    .hasSize(3)
                    .allSatisfy(due -> assertThat(due.said()).isEqualTo(2));
            assertThat(minutes.year(
                            reader,
                            kinds.find("harmonious-office", "front-line-needs").orElseThrow(),
                            2026))
                    .allSatisfy(due -> assertThat(due.held()).isNotEmpty());
            assertThat(minutes.year(
                            reader,
                            kinds.find("open-affairs", "director-reception").orElseThrow(),
                            2026))
                    .filteredOn(due -> due.duty().due().getMonthValue() > 2)
                    .isNotEmpty()
                    .allSatisfy(due -> assertThat(due.held()).isNotEmpty());
        });
    }

    private Talks talks() {
        return new Talks(
                context.getBean(Kinds.class),
                context.getBean(HoldGathering.class),
                context.getBean(TellSpeakers.class),
                context.getBean(AnnounceReception.class),
                context.getBean(BookSlot.class),
                context.getBean(ReceiveVisitor.class),
                context.getBean(OnOccasion.class),
                context.getBean(Happenings.class),
                context.getBean(People.class));
    }
}
