package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.Moved.Why.NoPart.Because;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.CaseEntry;
import cn.jiannuo.server.voice.core.DecideMoreTime;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.LetterParts;
import cn.jiannuo.server.voice.core.LetterState;
import cn.jiannuo.server.voice.core.MoreTime;
import cn.jiannuo.server.voice.core.ReadLetter;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several hands on one letter, and more time for it: what waits for what, who may not be asked, what the sender hears. */
@ServerTest
class LetterPartsTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String TEXT = "固投审计处连续三个月周末加班，调休一直排不上";
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final String HEAD = "SJ090";
    private static final String ABOUT = "史春光";
    private static final Station HR = Station.seat("hr");

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
    MoreTime time;

    @Autowired
    DecideMoreTime decisions;

    @Autowired
    FollowLetter follow;

    @Autowired
    SetClock.Hand clock;

    @AfterEach
    void backToMonday() {
        clock.set(House.TODAY);
    }

    private House house() {
        return new House(context, institutions.found("parts-" + NEXT.incrementAndGet(), House.BUREAU, "8600 1234"));
    }

    private Acted take(House house, String code, long letter, String outcome, String text) {
        return house.within(() -> {
            TakeStep.Turn turn = steps.turn(house.reader(code), letter).orElseThrow();
            return steps.take(house.reader(code), letter, turn.step(), outcome, text);
        });
    }

    /** To the director, who opened it. */
    private long letter(House house) {
        long letter = house.letters("SJ001").getFirst().id();
        house.within(() -> steps.turn(house.reader("SJ001"), letter));
        return letter;
    }

    private Acted ask(House house, String code, long letter, Station to, LocalDate until) {
        return house.within(() -> parts.ask(house.reader(code), letter, to, until, "排一下十二月的调休"));
    }

    private List<LetterParts.Shown> parts(House house, String code, long letter) {
        return house.within(() -> parts.of(
                house.reader(code),
                reading.open(house.reader(code), letter).orElseThrow().letter()));
    }

    private List<String> told(House house, Written.Kept kept) {
        return house.within(() -> follow.follow(kept.receipt()).orElseThrow()).entries().stream()
                .map(CaseEntry::act)
                .toList();
    }

    private <T> T one(House house, String sql, Class<T> type) {
        return house.within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("i", house.institution().id().value())
                        .query(type)
                        .single()));
    }

    @Test
    void the_answer_waits_for_the_part_of_another_seat_and_the_sender_sees_who_was_asked() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = letter(house);

        assertThat(ask(house, "SJ001", letter, HR, WEDNESDAY)).isInstanceOf(Acted.Done.class);
        assertThat(one(
                        house,
                        "select p.station || ' ' || d.due || ' ' || d.state from duty.duty d join duty.part p using "
                                + "(institution_id, duty_id) where d.institution_id = :i and d.rule like '%+1'",
                        String.class))
                .as("it lies on the desk of the seat that was asked")
                .isEqualTo("seat:hr 2026-11-25 OPEN");
        assertThat(take(house, "SJ001", letter, "answered", "下月起排。"))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(no.why()).isInstanceOf(Why.PartsOpen.class));
        assertThat(parts(house, "SJ014", letter))
                .singleElement()
                .satisfies(part -> assertThat(part.what()).isEqualTo("排一下十二月的调休"))
                .satisfies(part -> assertThat(part.mayGive()).isTrue())
                .satisfies(part -> assertThat(part.mayLeaveOut()).isFalse());

        assertThat(house.within(() -> parts.give(house.reader("SJ014"), letter, 1, " ")))
                .isEqualTo(Acted.refused("empty"));
        assertThat(house.within(() -> parts.give(house.reader("SJ014"), letter, 1, "每人每月两天，已排好。")))
                .isInstanceOf(Acted.Done.class);
        assertThat(parts(house, "SJ001", letter).getFirst().said()).isEqualTo("每人每月两天，已排好。");
        assertThat(take(house, "SJ001", letter, "answered", "下月起每月排两天。")).isInstanceOf(Acted.Done.class);
        assertThat(told(house, kept)).containsSubsequence("answered", "part-given", "part-asked");
        assertThat(one(
                        house,
                        "select count(*) from matter.part where institution_id = :i and answer || what like '%调休%'",
                        Long.class))
                .as("its words stand nowhere in the open")
                .isZero();
    }

    @Test
    void only_whoever_has_the_step_leaves_a_part_out_and_says_why_and_a_late_one_stays_late() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = letter(house);
        ask(house, "SJ001", letter, HR, House.TODAY);
        clock.set(House.TODAY.plusDays(1));

        assertThat(house.within(() -> parts.leaveOut(house.reader("SJ014"), letter, 1, "太忙")))
                .as("not by whoever owes it")
                .isInstanceOf(Acted.ByMatter.class);
        assertThat(house.within(() -> parts.leaveOut(house.reader("SJ001"), letter, 1, " ")))
                .isEqualTo(Acted.refused("reason-missing"));
        assertThat(house.within(() -> parts.leaveOut(house.reader("SJ001"), letter, 1, "先答能定的")))
                .isInstanceOf(Acted.Done.class);
        assertThat(house.within(() -> parts.give(house.reader("SJ014"), letter, 1, "排好了")))
                .as("settled meanwhile")
                .isEqualTo(new Acted.ByMatter(new Why.NoPart(Because.SETTLED, "")));
        assertThat(told(house, kept)).startsWith("part-left-out-late");
        assertThat(parts(house, "SJ001", letter).getFirst().part().isLate(House.TODAY.plusDays(9)))
                .isTrue();
        assertThat(take(house, "SJ001", letter, "answered", "先这样。")).isInstanceOf(Acted.Done.class);
    }

    @Test
    void a_part_cannot_be_asked_by_others_of_oneself_twice_past_the_last_day_or_without_words() {
        House house = house();
        house.anonymous(TEXT);
        long letter = letter(house);
        assertThat(ask(house, "SJ014", letter, Station.seat("union"), WEDNESDAY))
                .isEqualTo(Acted.refused("not-yours"));
        assertThat(ask(house, "SJ001", letter, Station.seat("director"), WEDNESDAY))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.OWN));
        assertThat(ask(house, "SJ001", letter, HR, LocalDate.of(2026, 11, 27)))
                .as("the letter is to be read by the 26th")
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.DAY));
        assertThat(ask(house, "SJ001", letter, HR, House.TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.DAY));
        assertThat(house.within(() -> parts.ask(house.reader("SJ001"), letter, HR, WEDNESDAY, " ")))
                .isEqualTo(Acted.refused("part-what"));
        ask(house, "SJ001", letter, HR, WEDNESDAY);
        assertThat(house.within(() -> context.getBean(cn.jiannuo.server.voice.core.WorkOnLetter.class)
                        .merge(house.reader("SJ014"), letter, letter)))
                .as("nor does he decide what becomes of the letter")
                .isEqualTo(Acted.refused("not-your-step", "特派员"));
        assertThat(ask(house, "SJ001", letter, HR, WEDNESDAY))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.ASKED));
        assertThat(ask(house, "SJ014", letter, Station.seat("union"), WEDNESDAY))
                .as("whoever owes a part does not hand it out again")
                .isEqualTo(Acted.refused("not-your-step", "特派员"));
    }

    private static Because because(Acted.ByMatter no) {
        return ((Why.NoPart) no.why()).because();
    }

    @Test
    void a_letter_that_is_taken_back_takes_its_parts_along() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = letter(house);
        ask(house, "SJ001", letter, HR, WEDNESDAY);
        house.within(() -> follow.takeBack(kept.receipt()));
        assertThat(house.within(() -> parts.give(house.reader("SJ014"), letter, 1, "排好了")))
                .isEqualTo(Acted.refused("not-yours"));
        clock.set(House.TODAY.atTime(18, 30));
        house.within(() -> {
            context.getBean(cn.jiannuo.server.voice.core.EveryDay.class).strike();
            return true;
        });
        assertThat(one(
                        house,
                        "select state from duty.duty where institution_id = :i and rule like '%+1'",
                        String.class))
                .isEqualTo("VOID");
    }

    @Test
    void a_report_never_reaches_whom_it_is_about_as_a_part_nor_whoever_looks_at_it_again() {
        House house = house();
        house.station(Station.head(House.BUREAU + "/固定资产投资审计处"), HEAD);
        assertThat(house.report("招待费与公布的不符", ABOUT)).isInstanceOf(Written.Kept.class);
        long letter = house.letters("SJ028").getFirst().id();
        take(house, "SJ028", letter, "accepted", "");

        assertThat(ask(house, "SJ028", letter, Station.unit(House.BUREAU + "/固定资产投资审计处"), WEDNESDAY))
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.CONFLICT));
        assertThat(ask(house, "SJ028", letter, Station.seat("union"), WEDNESDAY))
                .as("the union looks at it again")
                .isInstanceOfSatisfying(
                        Acted.ByMatter.class, no -> assertThat(because(no)).isEqualTo(Because.REVIEWS));
        assertThat(house.letters(HEAD)).isEmpty();
        assertThat(ask(house, "SJ028", letter, Station.seat("office"), WEDNESDAY))
                .isInstanceOf(Acted.Done.class);
        assertThat(parts(house, "SJ007", letter)).hasSize(1);
    }

    @Test
    void more_time_is_decided_by_the_seat_the_regulation_names_on_the_reason_alone_and_the_sender_is_told() {
        House house = house();
        house.seat("party-secretary", "SJ002");
        Written.Kept kept = (Written.Kept) house.report("招待费与公布的不符", ABOUT);
        long letter = house.letters("SJ028").getFirst().id();
        LocalDate later = LocalDate.of(2026, 12, 10);
        assertThat(house.within(() -> {
                    steps.turn(house.reader("SJ028"), letter);
                    return time.ask(house.reader("SJ028"), letter, later, "等账册");
                }))
                .as("receiving it takes no longer")
                .isEqualTo(Acted.refused("no-more-time"));
        take(house, "SJ028", letter, "accepted", "");

        assertThat(house.within(() -> time.ask(house.reader("SJ028"), letter, later, " ")))
                .isEqualTo(Acted.refused("reason-missing"));
        assertThat(house.within(() -> time.ask(house.reader("SJ028"), letter, LocalDate.of(2027, 2, 1), "等账册")))
                .isInstanceOf(Acted.ByMatter.class);
        assertThat(house.within(() -> time.ask(house.reader("SJ028"), letter, later, "等上级调来的账册")))
                .isInstanceOf(Acted.Done.class);
        assertThat(house.within(() -> decisions.decide(house.reader("SJ028"), letter, 1, true, "")))
                .as("not by whoever asked")
                .isInstanceOf(Acted.ByMatter.class);
        assertThat(house.within(() -> decisions.decide(house.reader("SJ014"), letter, 1, true, "")))
                .isEqualTo(Acted.refused("not-your-delay"));
        assertThat(house.letters("SJ002")).as("the letter stays closed for him").isEmpty();
        assertThat(house.within(() -> decisions.waiting(house.reader("SJ002"))))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("等上级调来的账册"));
        assertThat(house.within(() -> decisions.decide(house.reader("SJ002"), letter, 1, true, "")))
                .isInstanceOf(Acted.Done.class);

        FollowLetter.Followed seen =
                house.within(() -> follow.follow(kept.receipt()).orElseThrow());
        assertThat(seen.letter().dueOn()).isEqualTo(later);
        assertThat(seen.entries()).extracting(CaseEntry::act).startsWith("more-time-granted", "more-time-asked");
        assertThat(seen.answers())
                .singleElement()
                .satisfies(why -> assertThat(why.delay()).isTrue())
                .satisfies(why -> assertThat(why.text()).isEqualTo("等上级调来的账册"));
    }

    @Test
    void more_time_that_is_refused_or_asked_too_late_changes_nothing_and_late_stays_late() {
        House house = house();
        house.seat("party-secretary", "SJ002");
        Written.Kept kept = (Written.Kept) house.report("招待费与公布的不符", ABOUT);
        long letter = house.letters("SJ028").getFirst().id();
        take(house, "SJ028", letter, "accepted", "");
        LocalDate due = Objects.requireNonNull(house.letters("SJ028").getFirst().dueOn());
        house.within(() -> time.ask(house.reader("SJ028"), letter, LocalDate.of(2026, 12, 10), "人手不够"));

        assertThat(house.within(() -> decisions.decide(house.reader("SJ002"), letter, 1, false, "")))
                .isEqualTo(Acted.refused("reason-missing"));
        assertThat(house.within(() -> decisions.decide(house.reader("SJ002"), letter, 1, false, "先查能查的")))
                .isInstanceOf(Acted.Done.class);
        assertThat(told(house, kept)).startsWith("more-time-refused");
        assertThat(house.letters("SJ028").getFirst().dueOn()).isEqualTo(due);
        assertThat(house.within(() -> decisions.decide(house.reader("SJ002"), letter, 1, true, "")))
                .isEqualTo(Acted.refused("not-your-delay"));

        clock.set(due.plusDays(1));
        assertThat(house.within(() -> time.ask(house.reader("SJ028"), letter, due.plusDays(9), "还没查完")))
                .as("what is late already is not put off")
                .isInstanceOf(Acted.ByMatter.class);
        take(house, "SJ028", letter, "founded", "账单与公布数不符");
        assertThat(house.letters("SJ028").getFirst().late()).isTrue();
        assertThat(house.letters("SJ028").getFirst().state()).isNotEqualTo(LetterState.ANSWERED);
    }

    @Test
    void nobody_decides_about_a_report_on_himself() {
        House house = house();
        house.seat("party-secretary", "SJ002");
        house.report("有人说情", house.within(() -> house.member("SJ002").name()));
        long letter = house.letters("SJ028").getFirst().id();
        take(house, "SJ028", letter, "accepted", "");
        assertThat(house.within(() -> time.ask(house.reader("SJ028"), letter, LocalDate.of(2026, 12, 10), "要外调")))
                .isInstanceOfSatisfying(
                        Acted.Refused.class, no -> assertThat(no.why()).isEqualTo("conflict"));
        assertThat(house.within(() -> decisions.waiting(house.reader("SJ002")))).isEmpty();
    }
}
