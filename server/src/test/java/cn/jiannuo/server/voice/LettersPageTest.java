package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.core.EveryDay;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.vault.Receipt;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages as a browser without a script meets them, on good and on bad days. */
@ServerTest
class LettersPageTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String TEXT = "食堂晚饭能不能再晚半小时";

    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    MockMvc web;

    @Autowired
    EveryDay day;

    @Autowired
    SetClock.Hand clock;

    private House house() {
        return new House(context, institutions.found("pages-" + NEXT.incrementAndGet(), House.BUREAU, "8600 1234"));
    }

    private static MockMultipartHttpServletRequestBuilder letter(House house, String address) {
        MockMultipartHttpServletRequestBuilder builder =
                multipart("/letters/" + house.institution().code());
        builder.param("kind", "director-letter")
                .param("text", TEXT)
                .param("batch", "false")
                .with(from(address));
        return builder;
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(House house, String code, Power... powers) {
        Actor.Member who = house.member(code);
        return Founding.member(house.institution().id(), who.personId(), who.name(), powers);
    }

    @Test
    void a_file_that_is_not_taken_loses_nothing_of_the_letter() throws Exception {
        House house = house();
        MockHttpServletResponse page = web.perform(letter(house, "10.1.1.1")
                        .file(new MockMultipartFile(
                                "papers", "照片.jpg", "image/jpeg", "MZ".getBytes(StandardCharsets.UTF_8))))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains(TEXT).contains("“照片.jpg”里面的内容和它的名字不是一种文件");
        assertThat(house.letters("SJ001")).isEmpty();
    }

    @Test
    void fifty_one_megabytes_are_refused_with_the_letter_still_on_the_page() throws Exception {
        House house = house();
        MockHttpServletResponse page = web.perform(letter(house, "10.1.1.2")
                        .file(new MockMultipartFile("papers", "录像.mp4", "video/mp4", new byte[51 * 1024 * 1024])))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains(TEXT).contains("超过 50 MB");
    }

    @Test
    void a_page_that_is_sent_twice_is_one_letter() throws Exception {
        House house = house();
        web.perform(letter(house, "10.1.1.3").param("once", "a1b2c3")).andExpect(status().isOk());
        MockHttpServletResponse again = web.perform(letter(house, "10.1.1.3").param("once", "a1b2c3"))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("这封信已经收好了");
        assertThat(house.letters("SJ001")).hasSize(1);
    }

    @Test
    void a_script_in_a_letter_is_text() throws Exception {
        House house = house();
        web.perform(letter(house, "10.1.1.4").param("about", "<script>x()</script>"));
        MockHttpServletResponse refused = web.perform(
                        multipart("/letters/" + house.institution().code())
                                .param("kind", "nothing-such")
                                .param("text", "<script>alert(1)</script>"))
                .andReturn()
                .getResponse();

        assertThat(text(refused)).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void receipts_that_are_wrong_or_strange_or_tried_too_often_are_told_apart() throws Exception {
        House house = house();
        String path = "/letters/" + house.institution().code() + "/follow";
        assertThat(text(web.perform(post(path).param("receipt", "ABC").with(from("10.2.2.1")))
                        .andReturn()
                        .getResponse()))
                .contains("不是完整的回执码");
        assertThat(text(web.perform(post(path)
                                .param("receipt", Receipt.fresh().text())
                                .with(from("10.2.2.1")))
                        .andReturn()
                        .getResponse()))
                .contains("没有找到这个回执码的信");
        for (int i = 0; i < 60; i++) {
            web.perform(post(path).param("receipt", "ABC").with(from("10.2.2.1")));
        }
        assertThat(web.perform(post(path).param("receipt", "ABC").with(from("10.2.2.1")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void a_letter_is_hidden_from_who_has_nothing_to_do_with_it_and_locked_for_who_has() throws Exception {
        House house = house();
        house.anonymous(TEXT);
        String path = "/voice/letters/" + house.letters("SJ001").getFirst().id();

        web.perform(get(path).with(as(house, "SJ080"))).andExpect(status().isNotFound());
        web.perform(get(path).with(as(house, "SJ011", Power.SUPERVISOR))).andExpect(status().isNotFound());
        MockHttpServletResponse locked =
                web.perform(get(path).with(as(house, "SJ001"))).andReturn().getResponse();
        assertThat(text(locked)).contains("信箱锁着").doesNotContain(TEXT);
        web.perform(get(path + "/files/2").with(as(house, "SJ001"))).andExpect(status().isNotFound());
        web.perform(post(path + "/answer").with(as(house, "SJ001")).with(csrf()).param("text", "好"))
                .andExpect(status().is3xxRedirection());
        web.perform(get(path).with(Founding.administrator(house.institution().id(), Power.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_wrong_passphrase_opens_nothing_and_may_not_be_guessed_at_will() throws Exception {
        House house = house();
        RequestPostProcessor director = as(house, "SJ001");
        Object told = null;
        for (int i = 0; i < 11; i++) {
            told = web.perform(post("/voice/mailbox/unlocking")
                            .with(director)
                            .with(csrf())
                            .param("passphrase", "猜猜看" + i))
                    .andReturn()
                    .getFlashMap()
                    .get("notice");
        }
        assertThat(String.valueOf(told)).contains("口令试的次数太多了");
    }

    @Test
    void a_step_of_a_letter_cannot_be_ended_past_the_answer_on_the_matters_own_page() throws Exception {
        House house = house();
        house.anonymous(TEXT);
        clock.set(LocalDate.of(2026, 11, 23).atTime(18, 30));
        house.within(() -> {
            day.strike();
            return true;
        });
        Letter letter = house.letters("SJ001").getFirst();
        Long matter = letter.matter();
        assertThat(matter).isNotNull();

        MockHttpServletResponse page = web.perform(get("/matters/" + matter).with(as(house, "SJ001", Power.MEMBER)))
                .andReturn()
                .getResponse();
        assertThat(text(page)).contains("/voice/letters/" + letter.id()).doesNotContain("name=\"outcome\"");
        MockHttpServletResponse told = web.perform(post("/matters/" + matter + "/decision")
                        .param("step", "read")
                        .param("outcome", "answered")
                        .with(csrf())
                        .with(as(house, "SJ001", Power.MEMBER)))
                .andReturn()
                .getResponse();
        assertThat(told.getRedirectedUrl()).isEqualTo("/voice/letters/" + letter.id());
        assertThat(house.letters("SJ001").getFirst().state()).isEqualTo(letter.state());
    }

    @Test
    void what_is_written_while_the_mailbox_locks_itself_is_on_the_page_again_after_unlocking_and_never_in_the_session()
            throws Exception {
        House house = house();
        house.anonymous(TEXT);
        String path = "/voice/letters/" + house.letters("SJ001").getFirst().id();
        Cookie session = new Cookie("SESSION", "");
        String answer = "晚饭从下周起供应到七点半。";

        MvcResult locked = sent(house, session, path + "/remark", "text", answer);
        session.setValue(Objects.requireNonNull(locked.getResponse().getCookie("SESSION"))
                .getValue());
        assertThat(locked.getResponse().getRedirectedUrl()).isEqualTo(path);
        assertThat(String.valueOf(locked.getFlashMap().get("notice"))).contains("您写的还在");
        assertThat(locked.getFlashMap().toString()).doesNotContain(answer);
        sent(house, session, "/voice/mailbox/unlocking", "passphrase", House.PASSPHRASE + "SJ001");
        assertThat(shown(house, session, path)).contains(answer);

        MvcResult refused = sent(house, session, path + "/parts", "what", "请食堂说说人手够不够。");
        assertThat(refused.getFlashMap().toString()).doesNotContain("人手够不够");
        assertThat(shown(house, session, path)).doesNotContain(answer);
        sent(house, session, path + "/remark", "text", answer);
        assertThat(shown(house, session, path)).containsOnlyOnce(answer).as("said, and in no form any more");
    }

    private MvcResult sent(House house, Cookie session, String path, String field, String value) throws Exception {
        return web.perform(post(path)
                        .cookie(session)
                        .with(as(house, "SJ001"))
                        .with(csrf())
                        .param(field, value))
                .andReturn();
    }

    private String shown(House house, Cookie session, String path) throws Exception {
        return text(web.perform(get(path).cookie(session).with(as(house, "SJ001")))
                .andReturn()
                .getResponse());
    }
}
