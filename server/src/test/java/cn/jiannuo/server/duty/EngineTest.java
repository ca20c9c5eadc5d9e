package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.AskForMore;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Confirm;
import cn.jiannuo.server.duty.core.Decide;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class EngineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    CompletePart complete;

    @Autowired
    Confirm confirm;

    @Autowired
    HandOver handOver;

    @Autowired
    AskForMore ask;

    @Autowired
    Decide decide;

    @Test
    void a_hospital_stay_becomes_one_duty_of_two_seats_counted_across_the_national_holiday() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        bureau.clock.set(LocalDate.of(2026, 9, 24));
        assertThat(bureau.hospital("T04", LocalDate.of(2026, 9, 24), "HR-1")).isInstanceOf(Reported.Taken.class);
        bureau.strike();

        long duty = bureau.duty("hospital-visit", "HR-1");
        assertThat(bureau.one(
                        "select due from duty.duty where institution_id = :i and duty_id = " + duty, LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(bureau.all(
                        "select station from duty.part where institution_id = :i and duty_id = " + duty
                                + " order by part",
                        String.class))
                .containsExactly("seat:union", "seat:office");
        assertThat(bureau.one(
                        "select counted::text from duty.duty where institution_id = :i and duty_id = " + duty,
                        String.class))
                .contains("2026-09-24", "WORKDAY", "国庆");
    }

    @Test
    void the_same_report_twice_and_the_clock_striking_again_write_nothing_twice() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", FIRST, "HR-1");
        assertThat(bureau.hospital("T04", FIRST, "HR-1")).isInstanceOf(Reported.Known.class);
        int first = bureau.strike().written();

        assertThat(first).isPositive();
        assertThat(bureau.strike().written()).isZero();
        assertThat(bureau.one(
                        "select count(*) from duty.duty where institution_id = :i and rule = 'hospital-visit'",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_server_that_was_down_from_the_first_day_on_makes_up_for_every_day_since_the_founding() {
        Bureau bureau = new Bureau(context, LocalDate.of(2026, 11, 28));
        bureau.strike(LocalDate.of(2026, 12, 8));

        assertThat(bureau.all(
                        "select rule || ' ' || starts from duty.duty where institution_id = :i group by 1 order by 1",
                        String.class))
                .containsExactly("monthly-word 2026-12-01");
    }

    @Test
    void an_event_reported_three_days_late_still_makes_its_duty_and_none_of_the_days_passed() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        bureau.strike(FIRST.plusDays(3));
        long before = bureau.one("select count(*) from duty.duty where institution_id = :i", Long.class);
        bureau.hospital("T05", FIRST.plusDays(1), "HR-9");
        bureau.strike();

        assertThat(bureau.one("select count(*) from duty.duty where institution_id = :i", Long.class))
                .isEqualTo(before + 1);
        assertThat(bureau.one(
                        "select due from duty.duty where institution_id = :i and occasion = 'HR-9'", LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void a_joint_duty_is_done_when_all_have_gone_and_then_the_person_served_is_asked() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        bureau.clock.set(FIRST.plusDays(1));

        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST.plusDays(1), "带去慰问信")))
                .isEqualTo(new Outcome.Done(DutyState.OPEN));
        assertThat(bureau.within(() -> complete.complete(bureau.person("T03"), duty, 2, FIRST.plusDays(1), "")))
                .isEqualTo(new Outcome.Done(DutyState.ASKED));
        assertThat(bureau.within(() -> confirm.confirm(bureau.person("T05"), duty, Confirm.Said.YES, "")))
                .as("somebody else cannot answer for the person served")
                .isEqualTo(new Outcome.No(new Refused.NotYours("赵桂芳")));
        assertThat(bureau.within(() -> confirm.confirm(bureau.person("T04"), duty, Confirm.Said.YES, "")))
                .isEqualTo(new Outcome.Done(DutyState.KEPT));
        assertThat(bureau.within(() -> confirm.confirm(bureau.person("T04"), duty, Confirm.Said.NO, "")))
                .isEqualTo(new Outcome.No(new Refused.Closed(DutyState.KEPT)));
    }

    @Test
    void who_is_asked_and_stays_silent_for_ten_workdays_is_recorded_as_unsaid_and_not_as_no() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST, ""));
        bureau.within(() -> complete.complete(bureau.person("T03"), duty, 2, FIRST, ""));
        LocalDate last = bureau.one(
                "select ask_until from duty.duty where institution_id = :i and duty_id = " + duty, LocalDate.class);

        bureau.strike(last);
        assertThat(bureau.state(duty)).isEqualTo("ASKED");
        bureau.strike(last.plusDays(1));
        assertThat(bureau.state(duty)).isEqualTo("KEPT");
        assertThat(bureau.one(
                        "select said from duty.duty where institution_id = :i and duty_id = " + duty, String.class))
                .isEqualTo("UNSAID");
    }

    @Test
    void a_late_duty_climbs_each_rung_once_on_its_day() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        LocalDate due = bureau.one(
                "select due from duty.duty where institution_id = :i and duty_id = " + duty, LocalDate.class);
        String climbed =
                "select count(*) from duty.rung where institution_id = :i and climbed_at is not null and duty_id = "
                        + duty;

        bureau.strike(due);
        assertThat(bureau.one(climbed, Long.class)).isZero();
        bureau.strike(due.plusDays(1));
        bureau.strike();
        assertThat(bureau.one(climbed, Long.class)).isEqualTo(1);
        bureau.strike(due.plusDays(20));
        assertThat(bureau.one(climbed, Long.class)).isEqualTo(2);
        assertThat(bureau.one(
                        "select count(*) from duty.entry where institution_id = :i and act = 'escalated' and duty_id = "
                                + duty,
                        Long.class))
                .isEqualTo(2);
    }

    @Test
    void nobody_does_anothers_part_nor_on_a_day_that_cannot_be() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");

        assertThat(bureau.within(() -> complete.complete(bureau.person("T05"), duty, 1, FIRST, "")))
                .isEqualTo(new Outcome.No(new Refused.NotYours("工会")));
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST.plusDays(1), "")))
                .isEqualTo(new Outcome.No(new Refused.ImpossibleDay(FIRST.plusDays(1), FIRST, FIRST)));
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST.minusDays(1), "")))
                .isInstanceOf(Outcome.No.class);
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 7, FIRST, "")))
                .isEqualTo(new Outcome.No(new Refused.Unknown()));
    }

    @Test
    void a_part_handed_over_is_owed_by_the_colleague_alone() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");

        assertThat(bureau.within(() -> handOver.handOver(bureau.person("T01"), duty, 1, "T99", "出差")))
                .isEqualTo(new Outcome.No(new Refused.NoSuchPerson("T99")));
        assertThat(bureau.within(() -> handOver.handOver(bureau.person("T01"), duty, 1, "T02", " ")))
                .isEqualTo(new Outcome.No(new Refused.Missing("reason")));
        assertThat(bureau.within(() -> handOver.handOver(bureau.person("T01"), duty, 1, "T02", "出差")))
                .isEqualTo(new Outcome.Done(DutyState.OPEN));
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST, "")))
                .isInstanceOf(Outcome.No.class);
        assertThat(bureau.within(() -> complete.complete(bureau.person("T02"), duty, 1, FIRST, "")))
                .isEqualTo(new Outcome.Done(DutyState.OPEN));
    }

    @Test
    void more_time_is_granted_by_somebody_else_and_the_first_day_stays_known() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        LocalDate later = LocalDate.of(2026, 10, 16);

        assertThat(bureau.within(() -> ask.moreTime(bureau.person("T01"), duty, FIRST, "人在外地")))
                .as("not earlier than it is due")
                .isInstanceOf(Outcome.No.class);
        assertThat(bureau.within(() -> ask.moreTime(bureau.person("T01"), duty, later, "人在外地")))
                .isEqualTo(new Outcome.Done(DutyState.OPEN));
        assertThat(bureau.within(() -> ask.moreTime(bureau.person("T01"), duty, later, "人在外地")))
                .isEqualTo(new Outcome.No(new Refused.AlreadyAsked(FIRST)));
        long request = bureau.one("select request_id from duty.request where institution_id = :i", Long.class);
        assertThat(bureau.within(() -> decide.decide(bureau.person("T01"), true, request, true, "")))
                .isEqualTo(new Outcome.No(new Refused.OwnRequest()));
        assertThat(bureau.within(() -> decide.decide(bureau.person("T05"), false, request, false, "")))
                .isEqualTo(new Outcome.No(new Refused.Missing("note")));
        assertThat(bureau.within(() -> decide.decide(bureau.person("T05"), false, request, true, "")))
                .as("the first rung of the ladder decides")
                .isEqualTo(new Outcome.Done(DutyState.OPEN));
        assertThat(bureau.all(
                        "select due from duty.duty where institution_id = :i and duty_id = " + duty
                                + " union all select first_due from duty.duty where institution_id = :i and duty_id = "
                                + duty,
                        LocalDate.class))
                .containsExactly(later, LocalDate.of(2026, 9, 29));
    }

    @Test
    void a_duty_released_with_a_reason_is_over_and_counted_nowhere() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> ask.release(bureau.person("T01"), duty, "本人已出院，谢绝看望"));
        long request = bureau.one("select request_id from duty.request where institution_id = :i", Long.class);
        bureau.within(() -> decide.decide(bureau.person("T05"), false, request, true, ""));

        assertThat(bureau.state(duty)).isEqualTo("WAIVED");
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST, "")))
                .isEqualTo(new Outcome.No(new Refused.Closed(DutyState.WAIVED)));
    }

    @Test
    void when_several_complete_the_same_part_at_once_one_wins_and_the_others_are_told_who() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        var union = bureau.person("T01");
        CountDownLatch gate = new CountDownLatch(1);
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Outcome>> tries = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> {
                        gate.await();
                        return bureau.within(() -> complete.complete(union, duty, 1, FIRST, ""));
                    }))
                    .toList();
            gate.countDown();
            for (Future<Outcome> one : tries) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o instanceof Outcome.No no
                        && no.why() instanceof Refused.AlreadyDone done
                        && done.by().equals("陶卫国"))
                .hasSize(5);
        assertThat(bureau.one(
                        "select count(*) from duty.entry where institution_id = :i and act = 'part-done'", Long.class))
                .isEqualTo(1);
    }
}
