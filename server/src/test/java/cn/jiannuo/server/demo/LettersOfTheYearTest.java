package cn.jiannuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.Map;
import java.util.stream.Collectors;
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
    void
            what_was_answered_is_settled_two_outcomes_are_published_two_letters_wait_and_only_groups_of_five_are_counted() {
        House house = new House(context, institutions.found("demo-letters", House.BUREAU, "8600 1234"));
        Letters letters = letters();
        LocalDate first = House.TODAY.minusDays(320);
        clock.set(first);
        house.within(() -> {
            letters.open(house.institution().id(), House.TODAY);
            for (LocalDate day = first; !day.isAfter(House.TODAY); day = day.plusDays(1)) {
                clock.set(day.atTime(18, 30));
                letters.live(day);
            }
            return true;
        });

        assertThat(house.letters("SJ001").stream().collect(Collectors.groupingBy(Letter::state, Collectors.counting())))
                .isEqualTo(Map.of(LetterState.SETTLED, 16L, LetterState.ARRIVED, 2L));
        assertThat(house.within(() -> context.getBean(Register.class).published(20)))
                .hasSize(2);
        assertThat(house.within(() -> context.getBean(WhatPeopleAsk.class).asked()))
                .extracting(WhatPeopleAsk.Asked::topic, WhatPeopleAsk.Asked::letters, WhatPeopleAsk.Asked::lately)
                .as("one opinion is never counted; of six letters about life no half year has five")
                .containsExactly(tuple("work", 11L, 6L), tuple("life", 6L, -1L));
        assertThat(house.within(() -> context.getBean(WhatPeopleAsk.class).dealt()))
                .extracting(WhatPeopleAsk.Dealt::station, WhatPeopleAsk.Dealt::letters)
                .as(
                        "three letters at two other seats could be found by taking away: the smaller group is not told either")
                .containsExactly(tuple("seat:hr", 10L));
        clock.set(House.TODAY);
    }
}
