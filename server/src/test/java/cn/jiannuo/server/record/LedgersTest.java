package cn.jiannuo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class LedgersTest {
    private static final String CARE = "/records/growing/care-note";
    private static final String STUDY = "/records/growing/study-note";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private Hall hall;

    @BeforeEach
    void found() {
        hall = new Hall(context);
    }

    private MockHttpServletResponse open(String address, RequestPostProcessor reader) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(address).with(reader)).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String read(String address, RequestPostProcessor reader) throws Exception {
        MockHttpServletResponse answer = open(address, reader);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor writer, String... pairs)
            throws Exception {
        var request = post(address).with(writer).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String visit(String token, String on) throws Exception {
        MockHttpServletResponse answer = send(
                CARE,
                hall.as("T01"),
                "token",
                token,
                "f.date",
                on,
                "f.person",
                "赵桂芳",
                "f.place",
                "hospital",
                "f.gift",
                "1,000元",
                "f.days",
                "12",
                "f.seen_by",
                "T02",
                "f.wishes.0.text",
                "接孩子",
                "f.wishes.0.handler",
                "office");
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void an_entry_is_written_listed_by_type_and_shown_beside_its_clause() throws Exception {
        String address = visit("a", "2026-11-20");

        assertThat(read(CARE, hall.as("T01"))).contains("赵桂芳", "医院", "¥1,000.00", "周敏", "接孩子，办公室", "3 天后补记", "共 1 笔");
        assertThat(read(address, hall.as("T01"))).contains("《成长办法》第一条", "工会看望职工", "陶卫国记下");
        assertThat(read("/records", hall.as("T01"))).contains("看望记录", "学习笔记", "1 笔");
        assertThat(read(CARE + "?q=桂芳", hall.as("T01"))).contains("找到 1 笔");
        assertThat(read(CARE + "?q=何建平", hall.as("T01"))).contains("没有找到");
        assertThat(read(CARE + "?sort=gift&up=true", hall.as("T01"))).contains("ascending", "¥1,000.00");
        byte[] sheet = open(CARE + "/export.xlsx", hall.as("T01")).getContentAsByteArray();
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void the_form_has_a_fitting_input_for_every_field() throws Exception {
        assertThat(read(CARE + "/new", hall.as("T01")))
                .contains(
                        "type=\"date\"",
                        "type=\"radio\" name=\"f.place\" value=\"hospital\"",
                        "inputmode=\"decimal\"",
                        "姓名或工号")
                .contains("name=\"f.wishes.0.text\"", "<option value=\"office\">办公室</option>", "再加一行", "可以不填");
    }

    @Test
    void people_are_named_in_a_form_and_found_by_name_as_by_number() throws Exception {
        assertThat(read(STUDY + "/new", hall.as("T04"))).contains("name=\"f.person\" value=\"赵桂芳\"");

        for (String who : List.of("T04", "赵桂芳", "赵桂芳 T04")) {
            assertThat(send(
                                    STUDY,
                                    hall.as("T04"),
                                    "token",
                                    who,
                                    "f.date",
                                    "2026-11-20",
                                    "f.person",
                                    who,
                                    "f.title",
                                    "条例")
                            .getStatus())
                    .as(who)
                    .isEqualTo(303);
        }
        assertThat(send(STUDY, hall.as("T04"), "f.date", "2026-11-20", "f.person", "马骏 T04", "f.title", "条例")
                        .getStatus())
                .as("a number that is another's")
                .isEqualTo(422);
    }

    @Test
    void what_is_wrong_is_said_by_field_and_value_and_what_was_typed_stays() throws Exception {
        MockHttpServletResponse answer = send(
                CARE,
                hall.as("T01"),
                "f.date",
                "十一月",
                "f.person",
                "T99",
                "f.place",
                "学校",
                "f.gift",
                "很多",
                "f.days",
                "一",
                "f.wishes.none",
                "yes");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("写的是“十一月”", "不能写“学校”", "可以写：家里、医院", "“慰问金”写的是“很多”", "“住院天数”写的是“一”", "“谁去的”还没有填", "花名册里没有这个人")
                .contains("value=\"很多\"", "value=\"T99\"");
        assertThat(send(
                                CARE,
                                hall.as("T01"),
                                "f.date",
                                "2026-11-20",
                                "f.person",
                                "T99",
                                "f.place",
                                "home",
                                "f.seen_by",
                                "T02",
                                "f.wishes.none",
                                "yes")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("花名册里没有这个人");
        assertThat(send(
                                CARE,
                                hall.as("T01"),
                                "f.date",
                                "2026-11-24",
                                "f.person",
                                "T04",
                                "f.place",
                                "home",
                                "f.seen_by",
                                "T02",
                                "f.wishes.none",
                                "yes")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("这一天还没有到");
    }

    @Test
    void a_form_sent_twice_is_one_entry() throws Exception {
        assertThat(visit("twice", "2026-11-20")).isEqualTo(visit("twice", "2026-11-20"));
        assertThat(read(CARE, hall.as("T01"))).contains("共 1 笔");
    }

    @Test
    void whom_the_clause_does_not_name_neither_reads_nor_writes() throws Exception {
        String address = visit("a", "2026-11-20");

        assertThat(read(address, hall.as("T04"))).as("whom it is about").contains("看望记录");
        assertThat(open(address, hall.as("T03")).getStatus()).isEqualTo(404);
        assertThat(read(CARE, hall.as("T03"))).contains("共 0 笔");
        assertThat(open(CARE + "/new", hall.as("T03")).getStatus()).isEqualTo(404);
        assertThat(send(CARE, hall.as("T03"), "f.date", "2026-11-20").getContentAsString(StandardCharsets.UTF_8))
                .contains("写在《成长办法》第一条");
        assertThat(read(address, hall.as("T05", Power.SUPERVISOR))).contains("医院");
        assertThat(open(address, new Hall(context).as("T01")).getStatus())
                .as("another institution")
                .isEqualTo(404);
    }

    @Test
    void what_is_for_oneself_stays_with_oneself() throws Exception {
        String address = Objects.requireNonNull(send(
                        STUDY,
                        hall.as("T04"),
                        "token",
                        "s",
                        "f.date",
                        "2026-11-20",
                        "f.person",
                        "T04",
                        "f.title",
                        "读《乡土中国》")
                .getRedirectedUrl());

        assertThat(read(address, hall.as("T04"))).contains("读《乡土中国》");
        assertThat(read(address, hall.as("T05", Power.SUPERVISOR)))
                .doesNotContain("乡土中国")
                .contains("只给条款点名的人看");
        assertThat(open(address, hall.as("T01")).getStatus()).isEqualTo(404);
        assertThat(send(STUDY, hall.as("T04"), "token", "o", "f.date", "2026-11-20", "f.person", "T05", "f.title", "代写")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_target_counts_entries_and_is_the_readers_own() throws Exception {
        assertThat(read("/records/targets", hall.as("T04"))).contains("一年两篇笔记", "0 / 2");
        send(STUDY, hall.as("T04"), "token", "1", "f.date", "2026-11-20", "f.person", "T04", "f.title", "一");
        send(STUDY, hall.as("T04"), "token", "2", "f.date", "2026-11-21", "f.person", "T04", "f.title", "二");

        assertThat(read("/records/targets", hall.as("T04"))).contains("2 / 2", "已经达到");
        assertThat(read("/records/targets", hall.as("T05", Power.SUPERVISOR))).doesNotContain("赵桂芳");
    }

    @Test
    void of_two_corrections_at_once_one_stands_and_the_other_is_told() throws Exception {
        String address = visit("a", "2026-11-20");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<MockHttpServletResponse>> both = new ArrayList<>();
        for (String gift : List.of("800", "900")) {
            both.add(() -> {
                together.await();
                return send(
                        address + "/correction",
                        hall.as("T01"),
                        "seen",
                        "1",
                        "reason",
                        "数错了",
                        "f.date",
                        "2026-11-20",
                        "f.person",
                        "T04",
                        "f.place",
                        "hospital",
                        "f.gift",
                        gift,
                        "f.seen_by",
                        "T02",
                        "f.wishes.none",
                        "yes");
            });
        }
        List<Integer> answers = new ArrayList<>();
        String told = "";
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get().getStatus());
                told += answer.get().getContentAsString(StandardCharsets.UTF_8);
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(303, 422);
        assertThat(told).contains("陶卫国已在", "更正过这一笔");
        assertThat(read(address, hall.as("T01"))).contains("数错了", "¥1,000.00");
        assertThat(read(CARE, hall.as("T01"))).contains("共 1 笔", "更正过 1 次");
    }

    @Test
    void a_correction_needs_a_reason() throws Exception {
        String address = visit("a", "2026-11-20");
        assertThat(send(address + "/correction", hall.as("T01"), "seen", "1", "f.date", "2026-11-20")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("请写明为什么更正");
    }

    @Test
    void papers_are_known_by_their_content_and_only_ever_saved() throws Exception {
        MockHttpServletResponse dressed =
                paper("x", "发票.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(dressed.getStatus()).isEqualTo(422);
        assertThat(dressed.getContentAsString(StandardCharsets.UTF_8)).contains("“发票.pdf”的内容和后缀对不上");
        assertThat(paper("y", "程序.exe", new byte[] {'M', 'Z'}).getContentAsString(StandardCharsets.UTF_8))
                .contains("这种文件不收");

        String address = Objects.requireNonNull(paper("z", "发票.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                .getRedirectedUrl());
        String shown = read(address, hall.as("T04"));
        assertThat(shown).contains("发票.pdf");
        String link = shown.replaceAll("(?s).*href=\"(" + CARE + "/\\d+/papers/\\d+)\".*", "$1");
        MockHttpServletResponse saved = open(link, hall.as("T04"));
        assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(saved.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open(link, hall.as("T03")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse paper(String token, String name, byte[] content) throws Exception {
        return web.perform(multipart(CARE)
                        .file(new MockMultipartFile("papers", name, "application/pdf", content))
                        .param("token", token)
                        .param("f.date", "2026-11-20")
                        .param("f.person", "T04")
                        .param("f.place", "home")
                        .param("f.seen_by", "T02")
                        .param("f.wishes.none", "yes")
                        .with(hall.as("T01"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void one_reports_for_oneself_and_an_office_for_others() throws Exception {
        assertThat(read("/events?kind=hospitalised", hall.as("T04"))).contains("住院", "报告这件事");
        assertThat(send(
                                "/events",
                                hall.as("T04"),
                                "kind",
                                "hospitalised",
                                "token",
                                "1",
                                "f.date",
                                "2026-11-22",
                                "f.person",
                                "T04")
                        .getStatus())
                .isEqualTo(303);
        assertThat(read("/events", hall.as("T04"))).contains("住院", "赵桂芳");
        assertThat(send(
                                "/events",
                                hall.as("T04"),
                                "kind",
                                "hospitalised",
                                "token",
                                "2",
                                "f.date",
                                "2026-11-22",
                                "f.person",
                                "T05")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("没有岗位的人只报告自己的事");
        assertThat(send(
                                "/events",
                                hall.as("T01"),
                                "kind",
                                "hospitalised",
                                "token",
                                "3",
                                "f.date",
                                "2026-11-22",
                                "f.person",
                                "何建平")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(
                                "/events",
                                hall.as("T01"),
                                "kind",
                                "hospitalised",
                                "token",
                                "4",
                                "f.date",
                                "",
                                "f.person",
                                "T88")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("“日期”还没有填");
    }
}
