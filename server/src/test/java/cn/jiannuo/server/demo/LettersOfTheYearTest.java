package cn.jiannuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.House;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.EveryDay;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterState;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WhatPeopleAsk;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.core.WriteLetter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters of the demonstration live through their months as those of any house do. */
@ServerTest
class LettersOfTheYearTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    SetClock.Hand clock;

    private Letters letters() {
        return new Letters(
                context.getBean(Channels.class),
                context.getBean(SetUpMailbox.class),
                context.getBean(WriteLetter.class),
                context.getBean(Register.class),
                context.getBean(TakeStep.class),
                context.getBean(WorkOnLetter.class),
                context.getBean(FollowLetter.class),
                context.getBean(EveryDay.class),
                context.getBean(People.class));
    }

    @Test
    void three_are_answered_and_settled_two_outcomes_are_published_and_two_letters_wait() {
        House house = new House(context, institutions.found("demo-letters", House.BUREAU, "8600 1234"));
        Letters letters = letters();
        LocalDate first = House.TODAY.minusDays(100);
        clock.set(first);
        house.within(() -> {
            letters.open(house.institution().id(), House.TODAY);
            for (LocalDate day = first; !day.isAfter(House.TODAY); day = day.plusDays(1)) {
                clock.set(day.atTime(18, 30));
                letters.live(day);
            }
            return true;
        });

        assertThat(house.letters("SJ001"))
                .extracting(Letter::state)
                .containsExactlyInAnyOrder(
                        LetterState.SETTLED,
                        LetterState.SETTLED,
                        LetterState.SETTLED,
                        LetterState.ARRIVED,
                        LetterState.ARRIVED);
        assertThat(house.within(() -> context.getBean(Register.class).published(20)))
                .hasSize(2);
        assertThat(house.within(() -> context.getBean(WhatPeopleAsk.class).asked()))
                .as("no topic has five letters yet")
                .isEmpty();
        clock.set(House.TODAY);
    }
}
