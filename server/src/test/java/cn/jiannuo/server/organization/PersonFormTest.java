package cn.jiannuo.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.core.KeepPerson;
import cn.jiannuo.server.organization.core.KeepPerson.Entered;
import cn.jiannuo.server.organization.core.KeepPerson.Kept;
import cn.jiannuo.server.organization.core.PersonForms;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One person is entered without a file, as strictly as with one. */
@ServerTest
class PersonFormTest {
    @Autowired
    Institutions institutions;

    @Autowired
    ImportRoster rosters;

    @Autowired
    People people;

    @Autowired
    KeepPerson keep;

    @Autowired
    PersonForms forms;

    @Autowired
    MockMvc web;

    private InstitutionId institution;
    private Bureau bureau;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
        bureau = new Bureau(institution, rosters, people).founded();
    }

    private RequestPostProcessor personnel() {
        return Founding.member(institution, bureau.id("B02"), "何建平", Power.PERSONNEL);
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(personnel()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String seen(String code) {
        return bureau.in(() -> forms.of(bureau.actor(), code).orElseThrow().seen());
    }

    private Entered entered(String code, String name, String unit, String column, String cell) {
        Map<String, String> cells = new HashMap<>(
                Map.of("post", "干事", "rank", "科员", "employment", "在职", "birth_date", "1990-07-09", "groups", "women"));
        cells.put(column, cell);
        return new Entered(code, name, unit, cells);
    }

    private MockHttpServletRequestBuilder form(String address, Entered who, String seen) {
        MockHttpServletRequestBuilder form = post(address)
                .param("code", who.code())
                .param("name", who.name())
                .param("unit", who.unit())
                .param("seen", seen);
        who.cells().forEach((column, cell) -> form.param("cell." + column, cell));
        return form.with(csrf()).with(personnel());
    }

    @Test
    void somebody_new_is_added_and_everybody_else_stays() throws Exception {
        assertThat(page("/people")).contains("/roster/people/new");
        assertThat(page("/roster/people/new")).contains("name=\"cell.birth_date\"", "出生日期");

        web.perform(form("/roster/people/new", entered("B07", "李晓燕", "统计局/普查科", "post", "科员"), ""))
                .andExpect(redirectedUrl("/people/B07"));

        assertThat(page("/people/B07")).contains("李晓燕", "1990年7月9日", "进入");
        assertThat(page("/people")).contains("7 人", "赵桂芳");
        assertThat(page("/people/history?q=李晓燕")).contains("李晓燕进入花名册");
    }

    @Test
    void a_change_is_kept_in_the_history_cell_by_cell_and_a_move_as_a_move() throws Exception {
        String seen = seen("B04");
        assertThat(page("/people/B04")).contains("/roster/people/B04");

        web.perform(form("/roster/people/B04", entered("B04", "周敏", "统计局/普查科", "post", "副科长"), seen))
                .andExpect(redirectedUrl("/people/B04"));

        assertThat(page("/people/B04")).contains("副科长", "干事", "普查科");
        assertThat(bureau.person("B04").unitPath()).isEqualTo("统计局/普查科");
        // 工会 keeps its head, and stays although fewer people are in it
        assertThat(page("/units")).contains("工会");
    }

    @Test
    void groups_are_typed_and_shown_by_the_names_people_call_them_and_kept_as_the_roster_has_them() throws Exception {
        web.perform(form("/roster/people/B04", entered("B04", "周敏", "统计局/工会", "groups", "女职工、读书小组"), seen("B04")))
                .andExpect(redirectedUrl("/people/B04"));

        assertThat(bureau.in(() -> forms.of(bureau.actor(), "B04").orElseThrow().cells()))
                .containsEntry("groups", "women;读书小组");
        assertThat(page("/roster/people/B04")).contains("value=\"女职工、读书小组\"").doesNotContain("women");
    }

    @Test
    void what_is_wrong_names_the_field_the_value_and_the_way_out_and_keeps_what_was_typed() throws Exception {
        String answer = web.perform(form(
                        "/roster/people/B04", entered("B04", "周敏", "统计局/工会", "birth_date", "1990年13月40日"), seen("B04")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer).contains("还有要改的地方", "出生日期", "value=\"1990年13月40日\"", "aria-invalid=\"true\"");
        assertThat(page("/people/B04")).contains("1990年7月9日");
    }

    private MockHttpServletRequestBuilder withHonours(String button, String value, String... cells) {
        MockHttpServletRequestBuilder form = form(
                        "/roster/people/B04", entered("B04", "周敏", "统计局/工会", "post", "干事"), seen("B04"))
                .param("rows.honours", Integer.toString(cells.length / 2))
                .param(button, value);
        for (int i = 0; i < cells.length; i += 2) {
            form.param("row.honours." + i / 2 + ".level", cells[i])
                    .param("row.honours." + i / 2 + ".date", cells[i + 1]);
        }
        return form;
    }

    private String answer(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void what_repeats_is_written_row_by_row_and_kept_as_the_roster_writes_it() throws Exception {
        bureau.importWith("荣誉", "B04", "嘉奖@2025/3/26");
        assertThat(page("/roster/people/B04"))
                .contains("name=\"row.honours.0.level\"", "value=\"2025-03-26\"", "加一行")
                .doesNotContain("嘉奖@");

        assertThat(answer(withHonours("more", "honours", "嘉奖", "2025-03-26", "记功", "")))
                .contains("row.honours.2.level", "value=\"记功\"");
        assertThat(answer(withHonours("less", "honours.0", "嘉奖", "2025-03-26", "记功", "2026-01-09")))
                .contains("value=\"记功\"")
                .doesNotContain("value=\"嘉奖\"");
        assertThat(cells()).containsEntry("honours", "嘉奖@2025/3/26");

        web.perform(withHonours("keep", "", "嘉奖", "2025-03-26", "", "")).andExpect(redirectedUrl("/people/B04"));
        assertThat(cells()).containsEntry("honours", "嘉奖@2025/3/26");
        web.perform(withHonours("keep", "", "嘉奖", "2025-03-26", "记功", "2026-01-09", "", ""))
                .andExpect(redirectedUrl("/people/B04"));
        assertThat(cells()).containsEntry("honours", "嘉奖@2025-03-26;记功@2026-01-09");
    }

    @Test
    void a_row_that_cannot_be_says_so_beside_itself_and_nothing_typed_is_lost() throws Exception {
        bureau.importWith("荣誉", "B04", "");

        String answer = answer(withHonours("keep", "", "嘉奖", "2025-03-26", "记功", "2026年13月", "三等功", ""));

        assertThat(answer).contains("id=\"wrong-honours-1\"", "value=\"2026年13月\"", "value=\"三等功\"");
        assertThat(answer).doesNotContain("id=\"wrong-honours-0\"", "id=\"wrong-honours-2\"");
        assertThat(cells().getOrDefault("honours", "")).isEmpty();
    }

    private Map<String, String> cells() {
        return bureau.in(() -> forms.of(bureau.actor(), "B04").orElseThrow().cells());
    }

    @Test
    void a_code_that_is_taken_a_unit_that_is_not_there_and_a_name_left_out_are_refused() {
        assertThat(refusal(
                        bureau.in(() -> keep.add(bureau.actor(), entered("B04", "李晓燕", "统计局/工会", "post", ""), false))))
                .isEqualTo("organization.refused.code-taken");
        assertThat(refusal(bureau.in(
                        () -> keep.add(bureau.actor(), entered("B08", "李晓燕", "统计局/没有的科", "post", ""), false))))
                .isEqualTo("organization.refused.no-unit");
        Kept nameless = bureau.in(() -> keep.add(bureau.actor(), entered("B08", "", "统计局/工会", "post", ""), false));
        assertThat(nameless.wrong()).extracting(problem -> problem.column()).containsExactly("姓名");
        assertThat(bureau.in(() -> people.byCode("B08"))).isEmpty();
    }

    private static String refusal(Kept kept) {
        return ((Outcome.Refused) kept.outcome()).key();
    }

    @Test
    void who_has_left_leaves_the_seats_and_may_come_back_under_the_same_code_but_nobody_else() throws Exception {
        assertThat(page("/roster/people/B05")).contains("这些岗位会空出来", "普查科负责人");
        web.perform(post("/roster/people/B05/leaving")
                        .param("seen", seen("B05"))
                        .with(csrf())
                        .with(personnel()))
                .andExpect(redirectedUrl("/roster/people/B05"))
                .andExpect(flash().attribute("notice", hasToString(containsString("refused=true"))));

        web.perform(post("/roster/people/B05/leaving")
                        .param("seen", seen("B05"))
                        .param("sure", "true")
                        .with(csrf())
                        .with(personnel()))
                .andExpect(redirectedUrl("/people/B05"));

        assertThat(page("/people")).contains("5 人").doesNotContain("梁文博</a>");
        assertThat(page("/people/B05")).contains("梁文博").doesNotContain("/roster/people/B05");
        web.perform(get("/roster/people/B05").with(personnel())).andExpect(status().isNotFound());
        assertThat(refusal(
                        bureau.in(() -> keep.add(bureau.actor(), entered("B05", "李晓燕", "统计局/工会", "post", ""), false))))
                .isEqualTo("organization.refused.code-of-gone");
        assertThat(bureau.in(() -> keep.add(bureau.actor(), entered("B05", "梁文博", "统计局/工会", "post", ""), false))
                        .outcome())
                .isInstanceOf(Outcome.Done.class);
        assertThat(page("/people")).contains("6 人", "梁文博</a>");
    }

    @Test
    void only_personnel_may() throws Exception {
        RequestPostProcessor member = Founding.member(institution, bureau.id("B04"), "周敏", Power.SUPERVISOR);
        for (String address : List.of("/roster/people/new", "/roster/people/B05")) {
            web.perform(get(address).with(member)).andExpect(status().isForbidden());
            web.perform(post(address).with(csrf()).with(member)).andExpect(status().isForbidden());
        }
    }

    @Test
    void of_two_who_change_the_same_person_one_is_told_what_the_other_wrote() throws Exception {
        String seen = seen("B04");
        List<Entered> both =
                List.of(entered("B04", "周敏", "统计局/工会", "post", "副主席"), entered("B04", "周敏", "统计局/工会", "post", "女工委员"));
        CountDownLatch start = new CountDownLatch(1);
        List<Kept> kept = inParallel(both, seen, start);

        assertThat(kept.stream().filter(each -> each.outcome() instanceof Outcome.Done))
                .hasSize(1);
        assertThat(kept.stream().filter(each -> each.outcome() instanceof Outcome.Refused))
                .singleElement()
                .extracting(PersonFormTest::refusal)
                .isEqualTo("organization.refused.person-changed");
        String again = web.perform(form("/roster/people/B04", entered("B04", "周敏", "统计局/工会", "post", "文体委员"), seen))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("value=\"文体委员\"", "现在登记的是：").containsAnyOf("副主席", "女工委员");
    }

    private List<Kept> inParallel(List<Entered> both, String seen, CountDownLatch start)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(both.size())) {
            List<Future<Kept>> running = both.stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return bureau.in(() -> keep.change(bureau.actor(), each, seen, false));
                    }))
                    .toList();
            start.countDown();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}
