package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.CaseEntry;
import cn.jiannuo.server.voice.core.EraseOld;
import cn.jiannuo.server.voice.core.EveryDay;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterState;
import cn.jiannuo.server.voice.core.Openings;
import cn.jiannuo.server.voice.core.Proof;
import cn.jiannuo.server.voice.core.ReadLetter;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.UseSecondKeys;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class LettersTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String TEXT = "固投审计处连续三个月周末加班，调休一直排不上";

    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    ReadLetter reading;

    @Autowired
    WorkOnLetter work;

    @Autowired
    TakeStep steps;

    @Autowired
    FollowLetter follow;

    @Autowired
    UseSecondKeys keys;

    @Autowired
    SetUpMailbox mailbox;

    @Autowired
    EveryDay day;

    @Autowired
    EraseOld erase;

    @Autowired
    Proof proof;

    @Autowired
    SetClock.Hand clock;

    private House house() {
        return new House(context, institutions.found("letters-" + NEXT.incrementAndGet(), House.BUREAU, "8600 1234"));
    }

    private Acted take(House house, String code, long letter, String outcome, String text) {
        return house.within(() -> {
            TakeStep.Turn turn = steps.turn(house.reader(code), letter).orElseThrow();
            return steps.take(house.reader(code), letter, turn.step(), outcome, text);
        });
    }

    private FollowLetter.Followed followed(House house, Written.Kept kept) {
        return house.within(() -> follow.follow(kept.receipt()).orElseThrow());
    }

    private ReadLetter.Open open(House house, String code, long letter) {
        return house.within(() -> reading.open(house.reader(code), letter).orElseThrow());
    }

    private void evening(House house, LocalDate on) {
        clock.set(on.atTime(18, 30));
        house.within(() -> {
            day.strike();
            return true;
        });
        clock.set(on.plusDays(1));
    }

    @Test
    void the_director_reads_hands_on_somebody_answers_and_the_sender_says_it_is_settled() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        assertThat(open(house, "SJ001", letter).text()).isEqualTo(TEXT);
        assertThat(house.letters("SJ014"))
                .as("personnel has nothing to do with it yet")
                .isEmpty();

        assertThat(take(house, "SJ001", letter, "hand-over", "请人事处排一下")).isInstanceOf(Acted.Done.class);
        assertThat(open(house, "SJ014", letter).text())
                .as("its keys went along")
                .isEqualTo(TEXT);
        assertThat(open(house, "SJ014", letter).letter().firstStation()).isEqualTo("seat:director");
        assertThat(open(house, "SJ014", letter).letter().dueOn()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(take(house, "SJ014", letter, "answered", "十二月起每月排两天，年底前补完。")).isInstanceOf(Acted.Done.class);

        FollowLetter.Followed seen = followed(house, kept);
        assertThat(seen.letter().state()).isEqualTo(LetterState.ANSWERED);
        assertThat(seen.answers()).extracting(FollowLetter.Answer::text).containsExactly("十二月起每月排两天，年底前补完。");
        assertThat(seen.entries())
                .extracting(CaseEntry::act)
                .containsExactly("answered", "handed-on", "delivered", "written");
        assertThat(house.within(() -> follow.rate(kept.receipt(), Letter.Rating.SATISFIED, "")))
                .isInstanceOf(Acted.Done.class);
        evening(house, House.TODAY);
        assertThat(followed(house, kept).letter().state()).isEqualTo(LetterState.SETTLED);
    }

    @Test
    void who_is_not_satisfied_says_why_and_it_goes_back_to_who_was_asked_first() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        assertThat(house.within(() -> follow.rate(kept.receipt(), Letter.Rating.UNSATISFIED, "没有答复")))
                .isEqualTo(Acted.refused("not-answered"));
        take(house, "SJ001", letter, "answered", "研究一下。");

        assertThat(house.within(() -> follow.rate(kept.receipt(), Letter.Rating.UNSATISFIED, " ")))
                .isEqualTo(Acted.refused("why-missing"));
        house.within(() -> follow.rate(kept.receipt(), Letter.Rating.UNSATISFIED, "只说研究，没说哪天"));
        evening(house, House.TODAY);

        assertThat(open(house, "SJ001", letter).said())
                .extracting(ReadLetter.Said::text)
                .contains("只说研究，没说哪天");
        assertThat(take(house, "SJ001", letter, "answered", "下周一起排。")).isInstanceOf(Acted.Done.class);
        assertThat(followed(house, kept).answers()).hasSize(2);
    }

    @Test
    void an_answer_without_words_and_an_answer_to_a_letter_that_was_taken_back_are_refused() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();

        assertThat(take(house, "SJ001", letter, "answered", " ")).isEqualTo(Acted.refused("empty"));
        assertThat(house.within(() -> follow.takeBack(kept.receipt()))).isInstanceOf(Acted.Done.class);
        assertThat(house.within(() -> reading.open(house.reader("SJ001"), letter)))
                .as("erased at once")
                .isEmpty();
        assertThat(house.within(() -> work.answer(house.reader("SJ001"), letter, "好")))
                .isEqualTo(Acted.refused("not-yours"));
    }

    @Test
    void of_two_who_answer_at_once_one_does_and_the_other_is_told() throws Exception {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        String step = house.within(
                () -> steps.turn(house.reader("SJ001"), letter).orElseThrow().step());
        Callable<Acted> answer =
                () -> house.within(() -> steps.take(house.reader("SJ001"), letter, step, "answered", "已经办了"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Acted>> answers = both.invokeAll(List.of(answer, answer));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(new Acted.Done(), Acted.refused("moved-on"));
        }
        assertThat(followed(house, kept).answers()).hasSize(1);
    }

    @Test
    void a_report_never_reaches_whom_it_is_about_nor_those_of_the_same_unit_or_in_charge_of_it() {
        House house = house();
        Written kept = house.report("侯振华收了被审计单位的茶叶", "侯振华");

        assertThat(kept).isInstanceOf(Written.Kept.class);
        assertThat(house.letters("SJ028")).as("whom it is about").isEmpty();
        assertThat(house.letters("SJ004")).as("the leader in charge").isEmpty();
        assertThat(house.letters("SJ001")).as("who has nothing to do with it").isEmpty();
        Letter letter = house.letters("SJ023").getFirst();
        assertThat(open(house, "SJ023", letter.id()).text()).contains("茶叶");
        Acted handed =
                house.within(() -> work.handOn(house.reader("SJ023"), letter.id(), Station.seat("discipline"), "请核查"));
        assertThat(handed)
                .isInstanceOfSatisfying(
                        Acted.Refused.class, no -> assertThat(no.why()).isEqualTo("conflict"));
    }

    @Test
    void when_everybody_who_could_take_it_is_concerned_nothing_is_taken_and_the_sender_is_told_where_to_turn() {
        House house = house();

        assertThat(house.report("两家串通", "纪检监察室、工会")).isInstanceOf(Written.Refused.class);
    }

    @Test
    void a_sealed_name_opens_for_one_reader_when_two_keepers_of_two_seats_agree_and_the_sender_sees_it() {
        House house = house();
        Written.Kept kept = house.confidential(TEXT, "SJ080");
        long letter = house.letters("SJ001").getFirst().id();
        assertThat(open(house, "SJ001", letter).name()).isEmpty();

        house.within(() -> keys.ask(house.reader("SJ001"), letter, Openings.What.NAME, 0, "要当面核实加班记录"));
        assertThat(house.within(() -> keys.agree(house.reader("SJ023"), letter, 1)))
                .as("the second keeper cannot go first")
                .isEqualTo(Acted.refused("not-your-turn"));
        assertThat(house.within(() -> keys.agree(house.reader("SJ001"), letter, 1)))
                .as("nor whoever asked")
                .isEqualTo(Acted.refused("not-your-turn"));
        assertThat(house.within(() -> keys.agree(house.reader("SJ028"), letter, 1)))
                .isInstanceOf(Acted.Done.class);
        assertThat(open(house, "SJ001", letter).name())
                .as("one key opens nothing")
                .isEmpty();
        assertThat(house.within(() -> keys.agree(house.reader("SJ023"), letter, 1)))
                .isInstanceOf(Acted.Done.class);

        assertThat(open(house, "SJ001", letter).name()).startsWith("赵桂芳（SJ080");
        assertThat(followed(house, kept).entries())
                .extracting(CaseEntry::act)
                .startsWith("opening-done.name", "opening-first.name", "opening-asked.name");
        assertThat(house.within(() -> reading.open(house.reader("SJ028"), letter)))
                .as("keepers read nothing themselves")
                .isEmpty();
    }

    @Test
    void who_lost_the_passphrase_reads_new_letters_and_older_ones_when_two_keepers_agree() {
        House house = house();
        house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        house.within(() -> mailbox.setUp(house.member("SJ001"), "另一句只有我知道的话" + "SJ001xyz"));
        var renewed = house.within(() -> mailbox.unlock(house.member("SJ001"), "另一句只有我知道的话" + "SJ001xyz"))
                .orElseThrow();
        assertThat(house.within(() -> mailbox.unlock(house.member("SJ001"), House.PASSPHRASE + "SJ001")))
                .isEmpty();
        assertThat(house.within(() -> reading.open(renewed, letter))).isEmpty();

        house.within(() -> keys.ask(renewed, letter, Openings.What.LETTER, 0, "口令忘了"));
        house.within(() -> keys.agree(house.reader("SJ028"), letter, 1));
        house.within(() -> keys.agree(house.reader("SJ023"), letter, 1));

        assertThat(house.within(() -> reading.open(renewed, letter))
                        .orElseThrow()
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void a_letter_waits_for_the_days_batch_and_readers_are_told_once_with_nothing_but_the_count() {
        House house = house();
        house.within(() -> context.getBean(cn.jiannuo.server.voice.core.WriteLetter.class)
                .write(new cn.jiannuo.server.voice.core.Draft(
                        "director-letter",
                        cn.jiannuo.server.voice.core.Grade.ANONYMOUS,
                        "life",
                        TEXT,
                        "",
                        List.of(),
                        java.util.Optional.empty(),
                        true)));
        assertThat(house.letters("SJ001")).as("not yet").isEmpty();
        clock.set(House.TODAY.atTime(17, 59));
        house.batch();
        assertThat(house.letters("SJ001")).isEmpty();

        evening(house, House.TODAY);
        evening(house, House.TODAY);

        assertThat(house.letters("SJ001")).hasSize(1);
        assertThat(house.letters("SJ001").getFirst().number()).isEqualTo(1);
    }

    @Test
    void what_is_over_is_erased_after_its_time_and_stays_to_be_counted() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        take(house, "SJ001", letter, "answered", "已经排好了");
        house.within(() -> follow.rate(kept.receipt(), Letter.Rating.SATISFIED, ""));

        clock.set(House.TODAY.plusYears(2));
        assertThat(house.within(erase::erase)).isZero();
        clock.set(House.TODAY.plusYears(2).plusDays(1));
        assertThat(house.within(erase::erase)).isEqualTo(1);

        assertThat(followed(house, kept).answers()).isEmpty();
        assertThat(followed(house, kept).letter().rating()).isEqualTo(Letter.Rating.SATISFIED);
        clock.set(House.TODAY);
    }

    @Test
    void the_proof_holds_for_this_letter_and_this_house_and_notices_every_change() {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        Proof.Said said = house.within(() -> proof.read(kept.proof())).orElseThrow();

        assertThat(said.received()).isEqualTo(House.TODAY);
        assertThat(said.due()).contains(kept.promised().answered().orElseThrow());
        assertThat(said.isOf(TEXT)).isTrue();
        assertThat(said.isOf(TEXT + "。")).isFalse();
        assertThat(house.within(() -> proof.read(kept.proof().replaceFirst("^.", "X"))))
                .isEmpty();
        House other = house();
        assertThat(other.within(() -> proof.read(kept.proof())))
                .as("another house's seal")
                .isEmpty();
    }

    @Test
    void letters_about_the_same_go_on_together_and_each_sender_reads_the_answer() {
        House house = house();
        Written.Kept one = house.anonymous(TEXT);
        Written.Kept two = house.anonymous("周末加班没有调休");
        long first = house.letters("SJ001").stream()
                .filter(l -> l.number() == 1)
                .findFirst()
                .orElseThrow()
                .id();
        long second = house.letters("SJ001").stream()
                .filter(l -> l.number() == 2)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(house.within(() -> work.merge(house.reader("SJ001"), second, first)))
                .isInstanceOf(Acted.Done.class);
        take(house, "SJ001", first, "answered", "十二月起排。");

        assertThat(followed(house, one).answers()).hasSize(1);
        assertThat(followed(house, two).answers())
                .extracting(FollowLetter.Answer::text)
                .containsExactly("十二月起排。");
        assertThat(followed(house, two).letter().state()).isEqualTo(LetterState.MERGED);
    }
}
