package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.CaseEntry;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.HandLetterPart;
import cn.jiannuo.server.voice.core.LetterParts;
import cn.jiannuo.server.voice.core.ReadLetter;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A part of a letter goes to a colleague with the keys of the letter, or not at all. */
@ServerTest
class LetterHandedTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final String ASKED = "SJ014";
    private static final String COLLEAGUE = "SJ007";
    private static final String WITHOUT_MAILBOX = "SJ080";

    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    ReadLetter reading;

    @Autowired
    TakeStep steps;

    @Autowired
    LetterParts parts;

    @Autowired
    HandLetterPart handing;

    @Autowired
    HandOver duties;

    @Autowired
    FollowLetter follow;

    @Autowired
    SetClock.Hand clock;

    @AfterEach
    void backToMonday() {
        clock.set(House.TODAY);
    }

    private House house() {
        return new House(context, institutions.found("handed-" + NEXT.incrementAndGet(), House.BUREAU, "8600 1234"));
    }

    /** A letter to the director, of which the personnel office was asked for a part. */
    private long asked(House house) {
        long letter = house.letters("SJ001").getFirst().id();
        house.within(() -> steps.turn(house.reader("SJ001"), letter));
        assertThat(house.within(
                        () -> parts.ask(house.reader("SJ001"), letter, Station.seat("hr"), WEDNESDAY, "排一下十二月的调休")))
                .isInstanceOf(Acted.Done.class);
        return letter;
    }

    private Acted hand(House house, String by, long letter, String to) {
        return house.within(() -> handing.hand(house.reader(by), letter, 1, to, "调休归他排"));
    }

    private List<LetterParts.Shown> parts(House house, String code, long letter) {
        return house.within(() -> parts.of(
                house.reader(code),
                reading.open(house.reader(code), letter).orElseThrow().letter()));
    }

    private <T> T one(House house, String sql, Class<T> type) {
        return house.within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("i", house.institution().id().value())
                        .query(type)
                        .single()));
    }

    private long envelopes(House house, String code, long letter) {
        return one(
                house,
                "select count(*) from voice.envelope where institution_id = :i and letter_id = " + letter
                        + " and reader = " + house.person(code),
                Long.class);
    }

    @Test
    void whoever_gets_the_part_reads_the_letter_and_gives_it_and_whoever_had_it_does_not_give_it_any_more() {
        House house = house();
        Written.Kept kept = house.anonymous("连续三个月周末加班");
        long letter = asked(house);
        assertThat(envelopes(house, COLLEAGUE, letter)).isZero();

        assertThat(hand(house, ASKED, letter, COLLEAGUE)).isInstanceOf(Acted.Done.class);
        assertThat(parts(house, COLLEAGUE, letter))
                .singleElement()
                .satisfies(part -> assertThat(part.what()).isEqualTo("排一下十二月的调休"))
                .satisfies(part -> assertThat(part.mayGive()).isTrue());
        assertThat(parts(house, ASKED, letter).getFirst().mayGive()).isFalse();
        assertThat(house.within(() -> parts.give(house.reader(ASKED), letter, 1, "排好了")))
                .isInstanceOf(Acted.ByMatter.class);
        assertThat(house.within(() -> parts.give(house.reader(COLLEAGUE), letter, 1, "每人每月两天。")))
                .isInstanceOf(Acted.Done.class);
        assertThat(house.within(() -> follow.follow(kept.receipt()).orElseThrow()).entries().stream()
                        .map(CaseEntry::act)
                        .toList())
                .containsSubsequence("part-given", "part-handed", "part-asked");
        assertThat(one(
                        house,
                        "select count(*) from duty.entry where institution_id = :i and detail::text like '%调休%'",
                        Long.class))
                .as("why stands in the letter and not in the duty's history")
                .isZero();
    }

    @Test
    void it_is_not_handed_over_on_the_duty_alone_to_somebody_who_cannot_read_the_letter() {
        House house = house();
        house.anonymous("连续三个月周末加班");
        long letter = asked(house);
        long duty =
                one(house, "select duty_id from duty.duty where institution_id = :i and rule like '%+1'", Long.class);

        assertThat(house.within(() -> duties.handOver(house.member(ASKED), duty, 1, COLLEAGUE, "归他排")))
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.CannotRead.class));
        assertThat(parts(house, ASKED, letter).getFirst().mayGive()).isTrue();
    }

    @Test
    void nobody_without_a_mailbox_nobody_unknown_and_nobody_who_does_not_owe_it() {
        House house = house();
        house.anonymous("连续三个月周末加班");
        long letter = asked(house);

        assertThat(hand(house, ASKED, letter, WITHOUT_MAILBOX))
                .isInstanceOfSatisfying(
                        Acted.Refused.class, no -> assertThat(no.why()).isEqualTo("no-mailbox"));
        assertThat(hand(house, ASKED, letter, "张无忌"))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(no.why()).isInstanceOf(Why.NoSuchPerson.class));
        assertThat(hand(house, "SJ001", letter, COLLEAGUE)).isEqualTo(Acted.refused("not-yours"));
        assertThat(house.within(() -> handing.hand(house.reader(ASKED), letter, 1, COLLEAGUE, " ")))
                .isEqualTo(Acted.refused("reason-missing"));
        assertThat(envelopes(house, COLLEAGUE, letter)).isZero();
    }

    @Test
    void a_report_is_not_handed_to_whom_it_is_about() {
        House house = house();
        Station audit = Station.head(House.BUREAU + "/固定资产投资审计处");
        house.station(audit, "SJ090");
        house.report("招待费与公布的不符", "史春光");
        long letter = house.letters("SJ028").getFirst().id();
        house.within(() -> {
            TakeStep.Turn turn = steps.turn(house.reader("SJ028"), letter).orElseThrow();
            return steps.take(house.reader("SJ028"), letter, turn.step(), "accepted", "");
        });
        assertThat(house.within(
                        () -> parts.ask(house.reader("SJ028"), letter, Station.seat("office"), WEDNESDAY, "查一下账")))
                .isInstanceOf(Acted.Done.class);

        assertThat(hand(house, COLLEAGUE, letter, "SJ090"))
                .isInstanceOfSatisfying(
                        Acted.Refused.class, no -> assertThat(no.why()).isEqualTo("conflict"));
        assertThat(envelopes(house, "SJ090", letter)).isZero();
        assertThat(house.letters("SJ090")).isEmpty();
    }
}
