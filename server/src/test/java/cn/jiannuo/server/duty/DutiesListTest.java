package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.CompleteMany;
import cn.jiannuo.server.duty.core.CompleteMany.Chosen;
import cn.jiannuo.server.duty.core.CompleteMany.Told;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.ui.Frame;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 待办 as a list: narrowed, ordered, noted together, taken along. */
@ServerTest
class DutiesListTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    CompleteMany many;

    @Autowired
    MockMvc web;

    private Bureau bureau() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", FIRST, "HR-1");
        bureau.hospital("T05", FIRST, "HR-2");
        bureau.hospital("T06", FIRST, "HR-3");
        bureau.strike();
        return bureau;
    }

    private static RequestPostProcessor as(Bureau bureau, String code, Power... powers) {
        Actor who = bureau.person(code);
        return Founding.member(bureau.id, who.person().orElseThrow(), who.name(), powers);
    }

    private String list(Bureau bureau, String code, String query) throws Exception {
        return web.perform(get("/duties" + query).with(as(bureau, code)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Chosen visit(Bureau bureau, String reference, int part) {
        return new Chosen(bureau.duty("hospital-visit", reference), part);
    }

    private List<Told> note(Bureau bureau, String who, @Nullable LocalDate on, Chosen... chosen) {
        return bureau.within(() -> many.complete(bureau.person(who), List.of(chosen), on, "一起去的"));
    }

    @Test
    void the_list_is_narrowed_by_kind_regulation_unit_and_deadline_and_the_address_keeps_it() throws Exception {
        Bureau bureau = bureau();

        assertThat(list(bureau, "T01", "?kind=duty&regulation=visits"))
                .contains("看望住院职工：赵桂芳", "/duties/export.csv?view=mine&amp;regulation=visits&amp;kind=duty");
        assertThat(list(bureau, "T01", "?kind=vote")).contains("没有找到").doesNotContain("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?unit=云岭市统计局/办公室")).contains("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?unit=云岭市统计局")).contains("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?unit=云岭市统计局/财务科")).doesNotContain("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?due=late")).doesNotContain("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?due=month")).contains("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?due=later")).doesNotContain("赵桂芳</a>");
        bureau.clock.set(FIRST.plusDays(20));
        assertThat(list(bureau, "T01", "?due=late")).contains("赵桂芳</a>");
        assertThat(list(bureau, "T01", "?due=no-such-word&sort=nor-this&page=x"))
                .contains("赵桂芳</a>");
    }

    @Test
    void rows_come_in_the_order_that_was_chosen_and_turned_around() throws Exception {
        Bureau bureau = bureau();
        bureau.strike(LocalDate.of(2026, 10, 1));

        String byName = list(bureau, "T03", "?sort=name");
        String turned = list(bureau, "T03", "?sort=-name");
        assertThat(byName.indexOf("看望住院职工") < byName.indexOf("通报上月情况"))
                .isNotEqualTo(turned.indexOf("看望住院职工") < turned.indexOf("通报上月情况"));
        assertThat(byName).contains("aria-sort=\"ascending\"", "sort=-name");
        String latest = list(bureau, "T03", "?sort=-due");
        assertThat(latest.indexOf("通报上月情况")).isLessThan(latest.indexOf("看望住院职工"));
        assertThat(latest).doesNotContain("本周到期");
    }

    @Test
    void what_is_ticked_is_noted_together_and_each_row_is_told() throws Exception {
        Bureau bureau = bureau();
        Chosen first = visit(bureau, "HR-1", 1);
        Chosen second = visit(bureau, "HR-2", 1);
        Chosen others = visit(bureau, "HR-3", 2);

        var told = web.perform(post("/duties/completion?view=mine&q=看望")
                        .param("pick", first.duty() + ".1", second.duty() + ".1", others.duty() + ".2", "nonsense")
                        .param("doneOn", "2026-09-21")
                        .param("note", "一起去的")
                        .with(csrf())
                        .with(as(bureau, "T01")))
                .andExpect(redirectedUrl("/duties/completion"))
                .andReturn();
        web.perform(get("/duties/completion")
                        .cookie(told.getResponse().getCookies())
                        .with(as(bureau, "T01")))
                .andExpect(content().string(containsString("登记了 2 件，1 件没有登记")))
                .andExpect(content().string(containsString("这一份该由办公室办，不在您名下。要代办，请对方转给您。")))
                .andExpect(content().string(containsString("value=\"一起去的\"")))
                .andExpect(content().string(containsString("view=mine&amp;q=%E7%9C%8B%E6%9C%9B")));
        assertThat(noted(bureau)).isEqualTo(2);
        // loaded again there is nothing to tell
        web.perform(get("/duties/completion").with(as(bureau, "T01"))).andExpect(redirectedUrl("/duties"));
    }

    private static long noted(Bureau bureau) {
        return bureau.one(
                "select count(*) from duty.part where institution_id = :i and done_on is not null", Long.class);
    }

    @Test
    void nothing_ticked_no_day_or_a_day_that_cannot_be_is_refused_and_nothing_is_noted() throws Exception {
        Bureau bureau = bureau();
        Chosen first = visit(bureau, "HR-1", 1);

        web.perform(post("/duties/completion")
                        .param("doneOn", "2026-09-21")
                        .with(csrf())
                        .with(as(bureau, "T01")))
                .andExpect(redirectedUrl("/duties?view=mine"))
                .andExpect(flash().attribute("notice", new Frame.Notice("还没有勾选。请先勾选要登记的事项。", true)));
        assertThat(note(bureau, "T01", null, first).getFirst().outcome())
                .isEqualTo(new Outcome.No(new Refused.Missing("doneOn")));
        assertThat(note(bureau, "T01", FIRST.plusDays(1), first).getFirst().outcome())
                .isEqualTo(new Outcome.No(new Refused.ImpossibleDay(FIRST.plusDays(1), FIRST, FIRST)));
        assertThat(noted(bureau)).isZero();
    }

    @Test
    void what_is_not_on_the_desk_is_refused_without_saying_what_it_is() {
        Bureau bureau = bureau();
        Bureau other = bureau();

        Told stranger = note(bureau, "T05", FIRST, visit(bureau, "HR-1", 1)).getFirst();
        assertThat(stranger.title()).isEmpty();
        assertThat(stranger.outcome()).isEqualTo(new Outcome.No(new Refused.Unknown()));
        assertThat(note(bureau, "T01", FIRST, visit(other, "HR-1", 1))
                        .getFirst()
                        .outcome())
                .isEqualTo(new Outcome.No(new Refused.Unknown()));
        assertThat(noted(other)).isZero();
    }

    @Test
    void questions_and_steps_of_matters_are_refused_because_they_need_an_answer_and_the_rest_is_noted() {
        Bureau bureau = new Bureau(context, LocalDate.of(2026, 1, 1));
        bureau.adopt("hardship", LocalDate.of(2026, 1, 1));
        bureau.marital(Map.of("T01", "married", "T02", "married", "T03", "married", "T05", "single", "T06", "married"));
        bureau.misfortune("T04", LocalDate.of(2026, 1, 1), "HR-9");
        bureau.hospital("T04", LocalDate.of(2026, 1, 1), "HR-1");
        bureau.hospital("T05", LocalDate.of(2026, 1, 1), "HR-2");
        bureau.strike();
        Chosen question = new Chosen(bureau.duty("help-visit?", "HR-9"), 1);
        Chosen step = visit(bureau, "HR-2", 1);
        bureau.one(
                "update duty.duty set matter_id = 7 where institution_id = :i and duty_id = " + step.duty()
                        + " returning matter_id",
                Long.class);

        List<Told> told = note(bureau, "T01", LocalDate.of(2026, 1, 1), question, step, visit(bureau, "HR-1", 1));

        assertThat(told)
                .extracting(Told::outcome)
                .containsExactlyInAnyOrder(
                        new Outcome.No(new Refused.AnswerFirst()),
                        new Outcome.No(new Refused.StepOfMatter(7)),
                        new Outcome.Done(DutyState.OPEN));
        assertThat(noted(bureau)).isEqualTo(1);
    }

    @Test
    void of_two_who_note_the_same_together_each_part_has_one_and_the_other_is_told_who()
            throws InterruptedException, ExecutionException {
        Bureau bureau = bureau();
        List<Chosen> all = List.of(visit(bureau, "HR-1", 1), visit(bureau, "HR-2", 1), visit(bureau, "HR-3", 1));
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<Told>>> both = List.of(all, all.reversed()).stream()
                    .map(chosen -> threads.submit(() -> {
                        start.await();
                        return bureau.within(() -> many.complete(bureau.person("T01"), chosen, FIRST, ""));
                    }))
                    .toList();
            start.countDown();
            List<Told> told = List.of(both.get(0).get(), both.get(1).get()).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(told.stream().filter(Told::isDone)).hasSize(3);
            assertThat(told.stream().filter(one -> !one.isDone()))
                    .hasSize(3)
                    .allMatch(one -> one.outcome() instanceof Outcome.No no
                            && no.why() instanceof Refused.AlreadyDone done
                            && done.by().equals("陶卫国"));
        }
        assertThat(noted(bureau)).isEqualTo(3);
        assertThat(bureau.one(
                        "select count(*) from duty.entry where institution_id = :i and act = 'part-done'", Long.class))
                .isEqualTo(3);
    }

    @Test
    void the_narrowed_list_is_taken_along_as_a_spreadsheet_and_as_csv_that_excel_opens() throws Exception {
        Bureau bureau = bureau();

        byte[] csv = file(bureau, "/duties/export.csv?q=赵桂芳");
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("期限,事项,对象", "2026-09-29,看望住院职工,赵桂芳,《看望办法》第一条,看望办法,该办的事", "工会、办公室")
                .doesNotContain("梁文博");
        byte[] xlsx = file(bureau, "/duties/export.xlsx?q=赵桂芳");
        try (Table table = Tables.read("待办.xlsx", new ByteArrayInputStream(xlsx))) {
            assertThat(table.header()).startsWith("期限", "事项", "对象");
            assertThat(table.stream().map(Row::cells).toList())
                    .hasSize(1)
                    .first()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .contains("看望住院职工", "赵桂芳");
        }
        web.perform(get("/duties/export.csv?view=all").with(as(bureau, "T04")))
                .andExpect(content().string(not(containsString("梁文博"))));
        web.perform(get("/duties/export.csv").with(Founding.administrator(bureau.id, Power.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private byte[] file(Bureau bureau, String address) throws Exception {
        return web.perform(get(address).with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
