package cn.jiannuo.server.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ProofTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 22);
    private static final String NOTES = "/records/visits/care-note";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private Bureau bureau;
    private long duty;

    @BeforeEach
    void found() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/record/shown.md")) {
            String pack = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            bureau = new Bureau(context, TODAY, pack);
        }
        duty = hospital("T04", "HR-1");
    }

    /** Somebody lies in 县医院, and the union owes a visit. */
    private long hospital(String code, String reference) {
        bureau.report(
                reference, Map.of("kind", "hospitalised", "date", TODAY.toString(), "person", code, "place", "county"));
        bureau.strike();
        return bureau.one("select max(duty_id) from duty.duty where institution_id = :i", Long.class);
    }

    private RequestPostProcessor as(String code) {
        return Founding.member(bureau.id, bureau.person(code).person().orElseThrow(), code);
    }

    private String read(String address) throws Exception {
        return web.perform(get(address).with(as("T01")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String address, String code, String... pairs) throws Exception {
        var request = post(address).with(as(code)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse note(String code, String token, String... more) throws Exception {
        List<String> pairs = new ArrayList<>(
                List.of("token", token, "f.date", TODAY.toString(), "f.person", "T04", "f.place", "county"));
        pairs.addAll(Arrays.asList(more));
        return send(NOTES, code, pairs.toArray(String[]::new));
    }

    private String state(long one) {
        return bureau.one("select state from duty.duty where institution_id = :i and duty_id = " + one, String.class);
    }

    private long entries() {
        return bureau.one(
                "select count(*) from record.event where institution_id = :i and kind = 'care-note'", Long.class);
    }

    private String number() {
        return Long.toString(duty);
    }

    @Test
    void from_the_duty_to_the_ledger_and_back_with_what_is_known_filled_in() throws Exception {
        assertThat(read("/duties/" + duty)).contains(NOTES + "/new?duty=" + duty, "去登记");
        assertThat(read(NOTES + "/new?duty=" + duty))
                .contains(
                        "value=\"赵桂芳\"",
                        "value=\"county\" checked",
                        "value=\"visit\" checked",
                        "value=\"" + duty + "\" checked");

        MockHttpServletResponse answer = note("T01", "a", "f.way", "visit", "proof", number(), "duty", number());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/duties/" + duty);
        assertThat(state(duty)).isEqualTo("KEPT");
        assertThat(read("/duties/" + duty)).contains("凭据：看望记录", "看完成凭据");
    }

    @Test
    void the_only_duty_of_a_ledger_is_ticked_and_of_several_none() throws Exception {
        assertThat(read(NOTES + "/new")).contains("value=\"" + duty + "\" checked", "看望住院职工：赵桂芳");
        long other = hospital("T03", "HR-2");
        assertThat(read(NOTES + "/new"))
                .contains("value=\"" + duty + "\"", "value=\"" + other + "\"")
                .doesNotContain("value=\"" + duty + "\" checked", "value=\"" + other + "\" checked");
    }

    @Test
    void one_click_on_the_entry_is_enough_and_the_same_twice_is_once() throws Exception {
        String address =
                Objects.requireNonNull(note("T01", "a", "f.way", "visit").getRedirectedUrl());
        assertThat(state(duty)).isEqualTo("OPEN");
        assertThat(read(address)).contains("这条记录就是这件事的完成凭据", "就是它，算办完");

        assertThat(send(address + "/proof", "T01", "duty", number()).getStatus())
                .isEqualTo(303);
        assertThat(send(address + "/proof", "T01", "duty", number()).getStatus())
                .isEqualTo(303);

        assertThat(state(duty)).isEqualTo("KEPT");
        assertThat(read(address)).contains("这条记录是“看望住院职工：赵桂芳”的完成凭据").doesNotContain("就是它，算办完");
        assertThat(acts()).isOne();
    }

    private long acts() {
        return bureau.one(
                "select count(*) from duty.entry where institution_id = :i and act = 'part-done'", Long.class);
    }

    @Test
    void a_form_sent_twice_is_one_entry_and_one_completion() throws Exception {
        note("T01", "a", "f.way", "visit", "proof", number());
        MockHttpServletResponse again = note("T01", "a", "f.way", "visit", "proof", number());

        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(entries()).isOne();
        assertThat(acts()).isOne();
        assertThat(state(duty)).isEqualTo("KEPT");
    }

    @Test
    void an_entry_about_somebody_else_or_of_another_kind_stands_and_shows_nothing() throws Exception {
        long other = hospital("T03", "HR-2");
        String address = Objects.requireNonNull(note("T01", "a", "f.way", "visit", "proof", Long.toString(other))
                .getRedirectedUrl());
        assertThat(entries()).isOne();
        assertThat(state(other)).isEqualTo("OPEN");
        assertThat(read(address)).contains("看望住院职工：赵桂芳").doesNotContain("看望住院职工：马骏");

        note("T01", "b", "f.way", "call", "proof", number());
        assertThat(state(duty)).isEqualTo("OPEN");

        note("T01", "c", "f.way", "visit", "proof", number());
        assertThat(state(duty)).isEqualTo("KEPT");
    }

    @Test
    void of_two_who_show_it_at_once_one_wins_and_both_entries_stand() throws Exception {
        deputy("T02");
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(
                    () -> {
                        together.await();
                        return note("T01", "a", "f.way", "visit", "proof", number())
                                .getStatus();
                    },
                    () -> {
                        together.await();
                        return note("T02", "b", "f.way", "visit", "proof", number())
                                .getStatus();
                    });
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(entries()).isEqualTo(2);
        assertThat(acts()).isOne();
        assertThat(bureau.one("select count(*) from proof.proof where institution_id = :i", Long.class))
                .isOne();
        assertThat(state(duty)).isEqualTo("KEPT");
    }

    private void deputy(String code) {
        bureau.within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("""
                                insert into organization.holding (institution_id, kind, unit_id, person_id, deputy, from_day, given_by, given_at)
                                select :i, 'HEAD', u.unit_id, p.person_id, true, date '2000-01-01', '人事', now()
                                  from organization.unit u, organization.person p
                                 where u.institution_id = :i and p.institution_id = :i and u.path like '%/工会' and p.code = :code""")
                        .param("i", Tenancy.id())
                        .param("code", code)
                        .update()));
    }

    @Test
    void whoever_may_not_write_in_the_ledger_is_not_led_there() throws Exception {
        String page = web.perform(get("/duties/" + duty).with(as("T04")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("care-note/new");
        assertThat(send(NOTES, "T04", "f.date", TODAY.toString(), "proof", number())
                        .getStatus())
                .isEqualTo(422);
        assertThat(state(duty)).isEqualTo("OPEN");
    }
}
