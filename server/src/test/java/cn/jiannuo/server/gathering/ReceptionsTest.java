package cn.jiannuo.server.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.Appointments;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.gathering.core.AnnounceReception;
import cn.jiannuo.server.gathering.core.BookSlot;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.gathering.core.ReceiveVisitor;
import cn.jiannuo.server.gathering.core.Receptions.Plan;
import cn.jiannuo.server.gathering.core.TellSpeakers;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.gathering.core.Visits;
import cn.jiannuo.server.organization.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** B7: one agrees on a time with the director, or just comes; each visit ends in an answer or in cases, and few know who came. */
@ServerTest
class ReceptionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private Bureau bureau;
    private Kind kind;
    private long day;

    @BeforeEach
    void announce() throws IOException {
        bureau = new Bureau(context);
        bureau.strike(LocalDate.of(2026, 3, 2));
        kind = bureau.kind("open-affairs", "director-reception");
        day = done(announced("SJ007", plan(DAY)));
    }

    private Plan plan(LocalDate on) {
        return new Plan(
                on, LocalTime.of(9, 0), 20, 3, "一楼接待室", bureau.person("SJ001").id());
    }

    private Outcome announced(String code, Plan plan) {
        return bureau.within(() -> bureau.bean(AnnounceReception.class).announce(bureau.signedIn(code), kind, plan));
    }

    private Outcome book(String code, int slot) {
        return book(code, slot, Optional.empty());
    }

    private Outcome book(String code, int slot, Optional<Person> colleague) {
        return bureau.within(
                () -> bureau.bean(BookSlot.class).book(bureau.signedIn(code), day, slot, colleague, "想谈值班"));
    }

    private Outcome cancel(String code, long visit) {
        return bureau.within(() -> bureau.bean(BookSlot.class).cancel(bureau.signedIn(code), visit));
    }

    private Outcome heard(String code, long visit, String answer, String said) {
        return bureau.within(() -> bureau.bean(ReceiveVisitor.class).heard(bureau.signedIn(code), visit, answer, said));
    }

    private Outcome walkIn(String code, Optional<Person> visitor, String guest) {
        return bureau.within(
                () -> bureau.bean(ReceiveVisitor.class).walkIn(bureau.signedIn(code), day, visitor, guest, ""));
    }

    private static long done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).id();
    }

    private static String why(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.No.class);
        return ((Outcome.No) outcome).why();
    }

    private String page(String code, String address) throws Exception {
        return mvc.perform(get(address).with(bureau.as(code)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void only_who_keeps_receptions_announces_one_and_not_for_a_time_that_is_past() {
        assertThat(why(announced("SJ080", plan(DAY)))).isEqualTo("not-keeper");
        assertThat(why(announced("SJ007", plan(LocalDate.of(2026, 3, 2))))).isEqualTo("past");
        assertThat(why(announced("SJ007", plan(DAY)))).isEqualTo("twice");
        assertThat(why(announced("SJ007", new Plan(DAY, LocalTime.of(9, 0), 20, 3, " ", 1))))
                .isEqualTo("no-place");
        assertThat(why(announced("SJ007", new Plan(DAY, LocalTime.of(9, 0), 2, 3, "一楼", 1))))
                .isEqualTo("minutes");
        assertThat(why(announced("SJ007", new Plan(DAY, LocalTime.of(23, 0), 60, 3, "一楼", 1))))
                .isEqualTo("slots");
    }

    @Test
    void two_who_ask_at_once_never_get_the_same_time() throws Exception {
        List<String> many = List.of("SJ080", "SJ081", "SJ082", "SJ083", "SJ084", "SJ085", "SJ086", "SJ087");
        try (ExecutorService threads = Executors.newFixedThreadPool(many.size())) {
            List<Callable<Outcome>> asks = many.stream()
                    .map(code -> (Callable<Outcome>) () -> book(code, 2))
                    .toList();
            List<Future<Outcome>> answers = threads.invokeAll(asks);
            int got = 0;
            for (Future<Outcome> answer : answers) {
                if (answer.get() instanceof Outcome.Done) {
                    got++;
                } else {
                    assertThat(why(answer.get())).isEqualTo("taken");
                }
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void somebody_has_one_time_a_day_and_gives_it_back_until_it_begins() {
        long visit = done(book("SJ080", 1));
        assertThat(why(book("SJ080", 2))).isEqualTo("already");
        assertThat(why(book("SJ081", 1))).isEqualTo("taken");
        assertThat(why(book("SJ081", 4))).isEqualTo("no-slot");
        assertThat(why(cancel("SJ081", visit))).isEqualTo("unknown");

        done(cancel("SJ080", visit));
        assertThat(why(cancel("SJ080", visit))).isEqualTo("not-booked");
        long other = done(book("SJ081", 1));
        bureau.clock().set(DAY.atTime(9, 0));
        assertThat(why(cancel("SJ081", other))).isEqualTo("slot-begun");
        assertThat(why(book("SJ082", 1))).isEqualTo("slot-begun");
    }

    @Test
    void an_appointment_for_a_colleague_is_his_and_both_may_give_it_back() throws Exception {
        Person colleague = bureau.person("SJ042");
        long visit = done(book("SJ037", 1, Optional.of(colleague)));
        assertThat(why(book("SJ080", 2, Optional.of(colleague)))).isEqualTo("already-other");
        assertThat(page("SJ042", "/notices")).contains("江美华替您约了");
        assertThat(bureau.within(() -> bureau.bean(Appointments.class).of(colleague.id(), DAY, DAY)))
                .extracting(Appointments.Appointment::at)
                .containsExactly(DAY.atTime(9, 0));
        assertThat(page("SJ042", "/")).contains("我约好的", "当面见冯正平");
        assertThat(page("SJ042", "/calendar?month=2026-03")).contains("当面见冯正平");
        done(cancel("SJ042", visit));
    }

    @Test
    void who_comes_is_seen_by_who_receives_and_who_keeps_the_reception_alone() throws Exception {
        long visit = done(book("SJ080", 1));
        String address = "/voice/gatherings/receptions/" + day;
        assertThat(page("SJ001", address)).contains("赵桂芳", "想谈值班");
        assertThat(page("SJ007", address)).contains("赵桂芳");
        assertThat(page("SJ080", address)).contains("您约了 09:00");
        assertThat(page("SJ081", address)).contains("已约").doesNotContain("赵桂芳 </a>", "想谈值班", "visits/" + visit);
        assertThat(mvc.perform(get("/voice/gatherings/visits/" + visit).with(bureau.as("SJ081")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_visit_ends_in_an_answer_in_cases_or_in_both_but_never_in_nothing() throws Exception {
        long visit = done(book("SJ080", 1));
        assertThat(why(heard("SJ007", visit, "好", "none"))).isEqualTo("not-yet");
        bureau.strike(DAY);
        assertThat(why(heard("SJ007", visit, " ", "none"))).isEqualTo("nothing");
        assertThat(why(heard("SJ081", visit, "好", "none"))).isEqualTo("unknown");

        done(heard("SJ001", visit, "值班表下月重排", "节假日值班餐没有着落@planning"));
        assertThat(why(heard("SJ001", visit, "再记一次", "none"))).isEqualTo("not-booked");
        bureau.within(() -> {
            bureau.bean(TellSpeakers.class).begin(bureau.signedIn("SJ001"), kind, "visit-" + visit);
            return true;
        });
        assertThat(page("SJ080", "/voice/gatherings/visits/" + visit)).contains("值班表下月重排", "节假日值班餐没有着落", "由计划建设处办理");
        assertThat(page("SJ080", "/notices")).contains("节假日值班餐没有着落", "3月24日");
        assertThat(page("SJ008", "/duties")).contains("给来访职工回话：节假日值班餐没有着落");
        long owed = bureau.within(() -> bureau.bean(OnOccasion.class)
                .of(bureau.signedIn("SJ008"), kind.regulation(), kind.answeringIds(), List.of("visit-" + visit))
                .getFirst()
                .row()
                .id());
        assertThat(page("SJ008", "/voice/gatherings/said/" + owed))
                .contains("节假日值班餐")
                .doesNotContain("赵桂芳");
        assertThat(page("SJ023", "/voice/gatherings/said/" + owed))
                .contains("节假日值班餐")
                .doesNotContain("赵桂芳");
        assertThat(page("SJ001", "/voice/gatherings")).contains("局长接待职工", "记下 1 条");
    }

    @Test
    void who_just_comes_is_entered_on_the_day_guests_too() throws Exception {
        assertThat(why(walkIn("SJ007", Optional.of(bureau.person("SJ083")), "")))
                .isEqualTo("not-today");
        bureau.strike(DAY);
        assertThat(why(walkIn("SJ080", Optional.empty(), "退休老周的女儿"))).isEqualTo("unknown");
        assertThat(why(walkIn("SJ007", Optional.empty(), " "))).isEqualTo("no-name");
        long guest = done(walkIn("SJ007", Optional.empty(), "退休老周的女儿"));
        long colleague = done(walkIn("SJ007", Optional.of(bureau.person("SJ083")), ""));
        done(heard("SJ007", guest, "政策当面说清了", "none"));
        done(heard("SJ007", colleague, "当场答复", "none"));
        assertThat(bureau.within(() -> bureau.bean(Visits.class).of(day)))
                .extracting(Visit::state)
                .containsOnly(Visit.State.HEARD);
    }

    @Test
    void a_day_that_is_called_off_tells_everybody_who_wanted_to_come() throws Exception {
        done(book("SJ080", 1));
        AnnounceReception announce = bureau.bean(AnnounceReception.class);
        assertThat(why(bureau.within(() -> announce.callOff(bureau.signedIn("SJ080"), kind, day, "开会"))))
                .isEqualTo("not-keeper");
        assertThat(why(bureau.within(() -> announce.callOff(bureau.signedIn("SJ007"), kind, day, " "))))
                .isEqualTo("no-reason");
        done(bureau.within(() -> announce.callOff(bureau.signedIn("SJ007"), kind, day, "局长去省厅开会")));
        assertThat(why(book("SJ081", 2))).isEqualTo("called-off");
        assertThat(page("SJ080", "/notices")).contains("接待取消了", "局长去省厅开会");
        assertThat(page("SJ080", "/voice/gatherings")).doesNotContain("receptions/" + day);
    }

    @Test
    void somebody_who_did_not_come_is_noted_once_his_time_has_come() {
        long visit = done(book("SJ080", 2));
        ReceiveVisitor receive = bureau.bean(ReceiveVisitor.class);
        bureau.clock().set(DAY.atTime(9, 10));
        assertThat(why(bureau.within(() -> receive.absent(bureau.signedIn("SJ007"), visit))))
                .isEqualTo("not-begun");
        bureau.clock().set(DAY.atTime(9, 40));
        assertThat(why(bureau.within(() -> receive.absent(bureau.signedIn("SJ082"), visit))))
                .isEqualTo("unknown");
        done(bureau.within(() -> receive.absent(bureau.signedIn("SJ007"), visit)));
    }

    @Test
    void what_was_typed_stays_when_a_time_is_refused() throws Exception {
        done(book("SJ080", 1));
        var answer = mvc.perform(post("/voice/gatherings/receptions/" + day + "/bookings")
                        .with(bureau.as("SJ081"))
                        .with(csrf())
                        .param("slot", "1")
                        .param("topic", "想调到离家近的处室"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("刚被别人约走", "想调到离家近的处室");
    }
}
