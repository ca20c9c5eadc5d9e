package cn.jiannuo.server.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.matter.Moved.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class MatterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Autowired
    ApplicationContext context;

    @Autowired
    Matters matters;

    @Autowired
    CompletePart complete;

    @Autowired
    HandOver handOver;

    @Test
    void an_event_opens_a_matter_whose_first_step_is_a_duty_of_its_seat_however_often_the_clock_strikes() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        bureau.strike();
        bureau.strike(MONDAY.plusDays(1));

        assertThat(bureau.all(
                        "select rule || ' ' || state || ' ' || due from duty.duty where institution_id = :i",
                        String.class))
                .containsExactly("repair.fix OPEN 2026-09-09");
        assertThat(bureau.all("select station from duty.part where institution_id = :i", String.class))
                .containsExactly("seat:office");
        assertThat(find(bureau, matter).title()).isEqualTo("上门维修：赵桂芳");
    }

    @Test
    void outcomes_move_it_on_back_and_to_its_end_and_each_round_is_a_duty_of_its_own() {
        Bureau bureau = bureau();
        long matter = repair(bureau);

        assertThat(act(bureau, "T03", matter, new Deed.Decide("fix", "repaired", "")))
                .isInstanceOf(Moved.Done.class);
        assertThat(act(bureau, "T04", matter, new Deed.Decide("confirm", "still-broken", "还在漏")))
                .isInstanceOf(Moved.Done.class);
        assertThat(act(bureau, "T03", matter, new Deed.Decide("fix", "repaired", "")))
                .isInstanceOf(Moved.Done.class);
        assertThat(act(bureau, "T04", matter, new Deed.Decide("confirm", "good", "")))
                .isInstanceOf(Moved.Done.class);

        assertThat(find(bureau, matter).ended()).isEqualTo("good");
        assertThat(bureau.all(
                        "select rule || ' ' || occasion || ' ' || state from duty.duty where institution_id = :i "
                                + "order by duty_id",
                        String.class))
                .containsExactly(
                        "repair.fix HR-1 KEPT",
                        "repair.confirm HR-1 KEPT",
                        "repair.fix HR-1#2 KEPT",
                        "repair.confirm HR-1#2 KEPT");
    }

    @Test
    void only_whoever_owes_the_step_may_take_it_and_only_by_an_outcome() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        long duty = bureau.one("select duty_id from duty.duty where institution_id = :i", Long.class);

        assertThat(act(bureau, "T01", matter, new Deed.Decide("fix", "repaired", "")))
                .isEqualTo(Moved.refused(new Why.NotYours("办公室")));
        assertThat(refusal(act(bureau, "T03", matter, new Deed.Decide("fix", "cannot", " "))))
                .as("a turn off the straight way has a reason")
                .isInstanceOf(Refusal.ReasonMissing.class);
        assertThat(refusal(act(bureau, "T03", matter, new Deed.Decide("fix", "perfect", "好"))))
                .isInstanceOf(Refusal.UnknownOutcome.class);
        assertThat(bureau.within(() -> complete.complete(bureau.person("T03"), duty, 1, MONDAY, "")))
                .isEqualTo(new Outcome.No(new Refused.StepOfMatter(matter)));
        assertThat(find(bureau, matter).ended()).isNull();
    }

    @Test
    void whoever_a_step_was_handed_to_takes_it_and_its_seat_does_not() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        long duty = bureau.one("select duty_id from duty.duty where institution_id = :i", Long.class);
        bureau.within(() -> handOver.handOver(bureau.person("T03"), duty, 1, "T05", "出差"));

        assertThat(act(bureau, "T03", matter, new Deed.Decide("fix", "repaired", "")))
                .isInstanceOf(Moved.Refused.class);
        assertThat(act(bureau, "T05", matter, new Deed.Decide("fix", "repaired", "")))
                .isInstanceOf(Moved.Done.class);
    }

    @Test
    void more_time_is_granted_by_the_seat_the_regulation_names_and_moves_the_duty() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        LocalDate later = LocalDate.of(2026, 9, 14);
        assertThat(act(bureau, "T03", matter, new Deed.AskMoreTime("fix", later, "缺配件")))
                .isInstanceOf(Moved.Done.class);
        assertThat(act(bureau, "T03", matter, new Deed.DecideMoreTime("fix", true, "")))
                .isEqualTo(Moved.refused(new Why.NotYours("工会")));
        assertThat(act(bureau, "T01", matter, new Deed.DecideMoreTime("fix", true, "")))
                .isInstanceOf(Moved.Done.class);

        assertThat(bureau.one("select due from duty.duty where institution_id = :i", LocalDate.class))
                .isEqualTo(later);
        assertThat(bureau.one(
                        "select count(*) from notification.notice where institution_id = :i and words_key = "
                                + "'matter.notice.due-moved'",
                        Long.class))
                .as("the one who reported it is told")
                .isEqualTo(1);
    }

    @Test
    void silence_counts_only_where_the_regulation_says_so_and_only_after_the_last_day() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        act(bureau, "T03", matter, new Deed.Decide("fix", "repaired", ""));

        bureau.strike(LocalDate.of(2026, 9, 10));
        assertThat(find(bureau, matter).ended()).isNull();
        assertThat(bureau.strike(LocalDate.of(2026, 9, 11)).moved()).isEqualTo(1);
        assertThat(find(bureau, matter).ended()).isEqualTo("good");
        assertThat(bureau.strike().moved()).isZero();
    }

    @Test
    void whoever_opened_it_may_take_it_back_and_nobody_else() {
        Bureau bureau = bureau();
        long matter = repair(bureau);

        assertThat(refusal(act(bureau, "T05", matter, new Deed.Withdraw("不修了"))))
                .isInstanceOf(Refusal.NotTheInitiator.class);
        assertThat(act(bureau, "T04", matter, new Deed.Withdraw("自己修好了"))).isInstanceOf(Moved.Done.class);
        assertThat(find(bureau, matter).ended()).isEqualTo("withdrawn");
        assertThat(bureau.all("select state from duty.duty where institution_id = :i", String.class))
                .containsExactly("VOID");
    }

    @Test
    void a_report_never_reaches_the_person_it_is_about_even_at_the_seat_that_checks_it() {
        Bureau bureau = bureau();
        bureau.report("TIP-1", Map.of("kind", "tip", "date", MONDAY.toString(), "person", "T03", "text", "招待费"));
        long matter = begin(bureau, "TIP-1");

        assertThat(bureau.one(
                        "select p.holder <> (select person_id from organization.person where institution_id = :i "
                                + "and code = 'T03') from duty.part p where p.institution_id = :i",
                        Boolean.class))
                .isTrue();
        assertThat(bureau.all("select about || subject_name from duty.duty where institution_id = :i", String.class))
                .as("his own pages do not list it")
                .containsExactly("ORGANISATION");
        assertThat(bureau.all(
                        "select person_id from notification.notice where institution_id = :i and person_id = "
                                + "(select person_id from organization.person where institution_id = :i and code = 'T03')",
                        Long.class))
                .isEmpty();
        assertThat(act(bureau, "T03", matter, new Deed.Decide("look", "founded", "属实")))
                .isInstanceOf(Moved.Refused.class);
    }

    @Test
    void opinions_are_heard_for_the_whole_time_each_is_answered_and_all_who_must_sign_do() {
        Bureau bureau = bureau();
        bureau.report("P-1", Map.of("kind", "plan", "date", MONDAY.toString(), "what", "食堂"));
        long matter = begin(bureau, "P-1");

        assertThat(act(bureau, "T04", matter, new Deed.Speak("hear", "菜太咸"))).isInstanceOf(Moved.Done.class);
        bureau.strike(LocalDate.of(2026, 9, 14));
        assertThat(find(bureau, matter).standing().active("hear")).isPresent();
        bureau.strike(LocalDate.of(2026, 9, 15));
        assertThat(find(bureau, matter).standing().active("both")).isPresent();

        act(bureau, "T01", matter, new Deed.Sign("both", Set.of()));
        assertThat(refusal(act(bureau, "T03", matter, new Deed.Sign("both", Set.of()))))
                .isInstanceOf(Refusal.RequirementNotMet.class);
        assertThat(act(bureau, "T03", matter, new Deed.Answer(1, Response.ADOPTED, "少放盐")))
                .isInstanceOf(Moved.Done.class);
        assertThat(act(bureau, "T03", matter, new Deed.Sign("both", Set.of()))).isInstanceOf(Moved.Done.class);
        assertThat(find(bureau, matter).ended()).isEqualTo("decided");
        assertThat(bureau.all(
                        "select done_by_name from duty.part where institution_id = :i order by part", String.class))
                .containsExactly("陶卫国", null);
    }

    @Test
    void of_two_who_act_at_once_one_moves_the_matter_and_the_other_is_told() throws Exception {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        Callable<Moved> fix = () -> act(bureau, "T03", matter, new Deed.Decide("fix", "repaired", ""));
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Moved>> moved = both.invokeAll(List.of(fix, fix));
            assertThat(List.of(moved.get(0).get(), moved.get(1).get()))
                    .hasAtLeastOneElementOfType(Moved.Done.class)
                    .hasAtLeastOneElementOfType(Moved.Refused.class);
        }
        assertThat(bureau.one("select count(*) from duty.duty where institution_id = :i", Long.class))
                .isEqualTo(2);
    }

    private Bureau bureau() {
        return new Bureau(context, MONDAY, pack());
    }

    private long repair(Bureau bureau) {
        bureau.report("HR-1", Map.of("kind", "call", "date", MONDAY.toString(), "person", "T04", "what", "水管"));
        return begin(bureau, "HR-1");
    }

    private long begin(Bureau bureau, String reference) {
        return bureau.within(() -> matters.begin(reference)).getFirst().id();
    }

    private Matter find(Bureau bureau, long matter) {
        return bureau.within(() -> matters.find(matter)).orElseThrow();
    }

    private Moved act(Bureau bureau, String person, long matter, Deed deed) {
        return bureau.within(() -> matters.act(bureau.person(person), matter, deed));
    }

    private static Refusal refusal(Moved moved) {
        return moved instanceof Moved.Refused refused && refused.why() instanceof Why.ByProcedure no
                ? no.refusal()
                : new Refusal.NotOpened();
    }

    private static String pack() {
        try (var in = MatterTest.class.getResourceAsStream("/matter/repairs.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
