package cn.jiannuo.server.duty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class PagesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private static RequestPostProcessor as(Bureau bureau, String code, Power... powers) {
        Actor who = bureau.person(code);
        return Founding.member(bureau.id, who.person().orElseThrow(), who.name(), powers);
    }

    @Test
    void my_page_says_what_i_owe_and_what_is_owed_to_me() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);

        web.perform(get("/").with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("看望住院职工：赵桂芳")))
                .andExpect(content().string(containsString("《看望办法》第一条")));
        web.perform(get("/").with(as(bureau, "T04"))).andExpect(content().string(containsString("单位答应您的 1 件都在期限内")));
    }

    @Test
    void a_duty_is_shown_to_those_who_have_to_do_with_it_and_to_nobody_else() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        String page = "/duties/" + bureau.duty("hospital-visit", "HR-1");
        Bureau other = new Bureau(context, FIRST);

        web.perform(get(page).with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("从9月21日起，5 个工作日内")))
                .andExpect(content().string(containsString("职工住院的，由工会和办公室在五个工作日内看望。")));
        web.perform(get(page).with(as(bureau, "T04"))).andExpect(status().isOk());
        web.perform(get(page).with(as(bureau, "T06"))).andExpect(status().isNotFound());
        web.perform(get(page).with(as(bureau, "T06", Power.SUPERVISOR))).andExpect(status().isOk());
        web.perform(get(page).with(as(other, "T01", Power.SUPERVISOR))).andExpect(status().isNotFound());
        web.perform(get(page).with(Founding.administrator(bureau.id, Power.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void completing_on_the_page_says_so_and_a_refusal_says_why() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        String page = "/duties/" + bureau.duty("hospital-visit", "HR-1");

        web.perform(post(page + "/parts/1/completion")
                        .param("doneOn", "2026-09-21")
                        .with(csrf())
                        .with(as(bureau, "T01")))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("notice", new Frame.Notice("已登记。", false)));
        web.perform(post(page + "/parts/1/completion")
                        .param("doneOn", "2026-09-21")
                        .with(csrf())
                        .with(as(bureau, "T02")))
                .andExpect(flash().attribute("notice", new Frame.Notice("陶卫国已在 9月21日 09:00 登记过这一份，不用再登记。", true)));
        web.perform(post(page + "/parts/2/completion")
                        .param("doneOn", "2026-09-21")
                        .with(csrf())
                        .with(as(bureau, "T01")))
                .andExpect(flash().attribute("notice", new Frame.Notice("这一份该由办公室办，不在您名下。要代办，请对方转给您。", true)));
    }

    @Test
    void a_search_finds_by_name_person_or_clause_and_says_when_it_finds_nothing() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);

        web.perform(get("/duties").param("q", "赵桂芳").with(as(bureau, "T01")))
                .andExpect(content().string(containsString("看望住院职工：赵桂芳")));
        web.perform(get("/duties").param("q", "100%_").with(as(bureau, "T01")))
                .andExpect(content().string(not(containsString("赵桂芳</a>"))))
                .andExpect(content().string(containsString("没有找到")));
        web.perform(get("/duties").param("view", "all").with(as(bureau, "T06")))
                .andExpect(content().string(not(containsString("全单位"))));
        web.perform(get("/duties").param("view", "all").with(as(bureau, "T06", Power.SUPERVISOR)))
                .andExpect(content().string(containsString("看望住院职工：赵桂芳")));
    }

    @Test
    void the_board_is_there_also_before_anything_was_due() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);

        web.perform(get("/board").with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有到期的事")));
        bureau.strike();
        bureau.strike(FIRST.plusDays(60));
        web.perform(get("/board").with(as(bureau, "T01"))).andExpect(content().string(containsString("办公室")));
    }
}
