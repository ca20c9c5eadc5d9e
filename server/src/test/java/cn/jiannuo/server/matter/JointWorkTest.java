package cn.jiannuo.server.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.Moved.Why.NoPart.Because;
import cn.jiannuo.server.organization.Station;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 协办: one matter, several who each owe a part of a step. */
@ServerTest
class JointWorkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);
    private static final Station UNION = Station.seat("union");
    private static final Station FINANCE = Station.unit("云岭市统计局/财务科");

    @Autowired
    ApplicationContext context;

    @Autowired
    Matters matters;

    @Autowired
    MockMvc web;

    private Bureau bureau() {
        try (var in = JointWorkTest.class.getResourceAsStream("/matter/repairs.md")) {
            return new Bureau(
                    context, MONDAY, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of 赵桂芳 (T04); the office (T03) has to see to it. */
    private long repair(Bureau bureau) {
        bureau.report("HR-1", Map.of("kind", "call", "date", MONDAY.toString(), "person", "T04", "what", "水管"));
        return bureau.within(() -> matters.begin("HR-1")).getFirst().id();
    }

    private Moved ask(Bureau bureau, String by, long matter, Station to) {
        return bureau.within(() ->
                matters.askPart(bureau.person(by), matter, new AskPart("fix", to, TUESDAY, "换水管的钱从哪里出", Set.of())));
    }

    private Moved fix(Bureau bureau, long matter) {
        return bureau.within(() -> matters.act(bureau.person("T03"), matter, new Deed.Decide("fix", "repaired", "")));
    }

    private static RequestPostProcessor as(Bureau bureau, String code) {
        var who = bureau.person(code);
        return Founding.member(bureau.id, who.person().orElseThrow(), who.name(), Power.MEMBER);
    }

    @Test
    void a_step_waits_for_the_parts_of_others_and_ends_when_each_is_there_or_left_out() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        assertThat(ask(bureau, "T03", matter, UNION)).isInstanceOf(Moved.Done.class);
        assertThat(ask(bureau, "T03", matter, FINANCE)).isInstanceOf(Moved.Done.class);

        assertThat(fix(bureau, matter)).isEqualTo(Moved.refused(new Why.PartsOpen("工会、财务科")));
        assertThat(bureau.within(() -> matters.givePart(bureau.person("T01"), matter, 1, "工会经费里出")))
                .isInstanceOf(Moved.Done.class);
        assertThat(bureau.within(() -> matters.leaveOutPart(bureau.person("T03"), matter, 2, "工会已经定了")))
                .isInstanceOf(Moved.Done.class);
        assertThat(fix(bureau, matter)).isInstanceOf(Moved.Done.class);
        assertThat(bureau.all(
                        "select rule || ' ' || state from duty.duty where institution_id = :i order by duty_id",
                        String.class))
                .containsExactly("repair.fix KEPT", "repair.fix+1 KEPT", "repair.fix+2 VOID", "repair.confirm OPEN");
    }

    @Test
    void parts_are_asked_by_whoever_has_the_step_of_somebody_else_within_its_days() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        assertThat(ask(bureau, "T01", matter, FINANCE)).isEqualTo(Moved.refused(new Why.NotYours("办公室")));
        assertThat(ask(bureau, "T03", matter, Station.seat("office")))
                .isEqualTo(Moved.refused(new Why.NoPart(Because.OWN, "办公室")));
        assertThat(bureau.within(() -> matters.askPart(
                        bureau.person("T03"),
                        matter,
                        new AskPart("fix", UNION, LocalDate.of(2026, 9, 10), "看看", Set.of()))))
                .isEqualTo(Moved.refused(new Why.NoPart(Because.DAY, "2026-09-09")));
        assertThat(bureau.within(() -> matters.askPart(
                        bureau.person("T04"), matter, new AskPart("confirm", UNION, TUESDAY, "看看", Set.of()))))
                .as("not open yet")
                .isEqualTo(Moved.refused(new Why.NoPart(Because.NO_STEP, "")));
        fix(bureau, matter);
        assertThat(bureau.within(() -> matters.askPart(
                        bureau.person("T04"), matter, new AskPart("confirm", UNION, TUESDAY, "看看", Set.of()))))
                .as("whom it is for has no office to ask from")
                .isEqualTo(Moved.refused(new Why.NoPart(Because.NO_STEP, "")));
    }

    @Test
    void whoever_must_keep_out_is_passed_over_and_where_nobody_is_left_nobody_is_asked() {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        long head = bureau.person("T05").person().orElseThrow();
        assertThat(bureau.within(() -> matters.askPart(
                        bureau.person("T03"), matter, new AskPart("fix", FINANCE, TUESDAY, "看看", Set.of(head)))))
                .isEqualTo(Moved.refused(new Why.NoPart(Because.CONFLICT, "财务科")));
        assertThat(bureau.one("select count(*) from matter.part where institution_id = :i", Long.class))
                .isZero();
    }

    @Test
    void whoever_was_asked_sees_the_matter_and_gives_his_part_and_nobody_else_does() throws Exception {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        String path = "/matters/" + matter;
        web.perform(get(path).with(as(bureau, "T05"))).andExpect(status().isNotFound());
        web.perform(post(path + "/parts").with(as(bureau, "T05")).with(csrf()).param("step", "fix"))
                .andExpect(status().isNotFound());
        web.perform(post(path + "/parts")
                        .with(as(bureau, "T03"))
                        .with(csrf())
                        .param("step", "fix")
                        .param("to", FINANCE.text())
                        .param("until", TUESDAY.toString())
                        .param("what", "换水管的钱从哪里出"))
                .andExpect(status().is3xxRedirection());

        String page = web.perform(get(path).with(as(bureau, "T05")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("换水管的钱从哪里出").contains("交给主办的").doesNotContain("请别处协办一份");
        web.perform(get(path).with(as(bureau, "T06"))).andExpect(status().isNotFound());
        web.perform(post(path + "/parts/1/answer")
                        .with(as(bureau, "T05"))
                        .with(csrf())
                        .param("text", "办公经费"))
                .andExpect(status().is3xxRedirection());
        assertThat(web.perform(get(path).with(as(bureau, "T03")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("办公经费");
    }

    @Test
    void whoever_is_only_told_of_a_step_learns_its_outcome_and_nothing_else_of_the_matter() throws Exception {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        fix(bureau, matter);
        web.perform(get("/matters/" + matter).with(as(bureau, "T01"))).andExpect(status().isNotFound());
        bureau.within(() -> matters.act(bureau.person("T04"), matter, new Deed.Decide("confirm", "good", "谢谢师傅")));

        String page = web.perform(get("/matters/" + matter).with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("住户说一句修好没有")
                .doesNotContain("水管")
                .doesNotContain("谢谢师傅")
                .doesNotContain("<form class=\"sheet-body");
        web.perform(get("/matters/" + matter).with(as(bureau, "T05"))).andExpect(status().isNotFound());
        web.perform(post("/matters/" + matter + "/parts")
                        .with(as(bureau, "T01"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void of_a_step_that_ends_and_a_part_that_is_asked_at_once_one_comes_first() throws Exception {
        Bureau bureau = bureau();
        long matter = repair(bureau);
        Callable<Moved> end = () -> fix(bureau, matter);
        Callable<Moved> ask = () -> ask(bureau, "T03", matter, UNION);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Moved>> moved = both.invokeAll(List.of(end, ask));
            assertThat(List.of(moved.get(0).get(), moved.get(1).get()))
                    .hasAtLeastOneElementOfType(Moved.Done.class)
                    .hasAtLeastOneElementOfType(Moved.Refused.class);
        }
    }
}
