package cn.jiannuo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class EventsApiTest {
    private static final String STAY =
            "{\"reference\": \"HR-1\", \"kind\": \"hospitalised\", \"date\": \"2026-11-20\", \"person\": \"T04\"}";

    @Autowired
    ApplicationContext context;

    @Autowired
    ClientTokens tokens;

    @Autowired
    MockMvc web;

    private Hall hall;
    private String token = "";

    @BeforeEach
    void found() {
        hall = new Hall(context);
        token = token(hall, EnumSet.allOf(Scope.class));
    }

    private String token(Hall of, Set<Scope> scopes) {
        Actor security = new Actor.Administrator(of.id, 1, "安全管理员");
        ClientTokens.Answer answer =
                Tenancy.within(of.id, () -> tokens.register(security, "人事系统", scopes, LocalDate.of(2027, 6, 30)));
        if (answer instanceof ClientTokens.Registered registered) {
            return registered.token();
        }
        throw new AssertionError(answer.toString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String with) throws Exception {
        MockHttpServletResponse answer = web.perform(request.header("Authorization", "Bearer " + with))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private MockHttpServletResponse report(String body, String key) throws Exception {
        var request =
                post("/api/v1/events").contentType(MediaType.APPLICATION_JSON).content(body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request, token);
    }

    @Test
    void the_same_key_twice_is_one_event_and_another_body_is_refused() throws Exception {
        MockHttpServletResponse first = report(STAY, "k1");
        MockHttpServletResponse again = report(STAY, "k1");

        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(report(STAY.replace("HR-1", "HR-2"), "k1").getStatus()).isEqualTo(422);
        assertThat(send(get("/api/v1/events"), token).getContentAsString())
                .contains("\"total\":1", "\"date\":\"2026-11-20\"");
    }

    @Test
    void a_batch_with_one_wrong_value_takes_nothing_and_says_row_column_and_value() throws Exception {
        String wrong = STAY.replace("HR-1", "HR-9").replace("T04", "T99");
        MockHttpServletResponse answer = report("[" + STAY + "," + wrong + "]", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"row\":2", "\"column\":\"person\"", "\"value\":\"T99\"");
        assertThat(send(get("/api/v1/events"), token).getContentAsString()).contains("\"total\":0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 没有这一项, 参数不对, 需要有效的令牌",
        "zh-CN, 没有这一项, 参数不对, 需要有效的令牌",
        "zh-TW, 沒有這一項, 參數不對, 需要有效的權杖",
        "en, There is no such thing here, A parameter is wrong, A good token is needed"
    })
    void refusals_are_in_the_language_asked_for(String language, String none, String parameter, String stranger)
            throws Exception {
        assertThat(title(language, "/api/v1/people/T77", token)).isEqualTo(none);
        assertThat(title(language, "/api/v1/events/nothing", token)).isEqualTo(parameter);
        assertThat(title(language, "/api/v1/events", "jn_1_1_none")).isEqualTo(stranger);
    }

    private String title(String language, String path, String with) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        MockHttpServletResponse answer = send(request, with);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return answer.getContentAsString().replaceAll("(?s).*\"title\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void a_token_reaches_as_far_as_its_scopes() throws Exception {
        String reads = token(hall, EnumSet.of(Scope.PEOPLE_READ));

        MockHttpServletResponse answer = send(
                post("/api/v1/events").contentType(MediaType.APPLICATION_JSON).content(STAY), reads);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(send(get("/api/v1/people"), reads).getContentAsString()).contains("\"total\":5", "赵桂芳");
        assertThat(send(put("/api/v1/people/roster").content("工号"), reads).getStatus())
                .isEqualTo(403);
    }

    @Test
    void anothers_people_events_and_duties_are_not_there() throws Exception {
        report(STAY, "");
        String other = token(new Hall(context), EnumSet.allOf(Scope.class));
        String body = send(get("/api/v1/events"), token).getContentAsString();
        String id = body.replaceAll("(?s).*\"id\":(\\d+).*", "$1");

        assertThat(send(get("/api/v1/events/" + id), token).getStatus()).isEqualTo(200);
        assertThat(send(get("/api/v1/events/" + id), other).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/duties/1"), other).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/people/T77"), token).getStatus()).isEqualTo(404);
    }

    @Test
    void an_entry_is_written_with_amounts_in_yuan_and_read_back() throws Exception {
        String entry =
                "{\"reference\": \"OA-1\", \"date\": \"2026-11-20\", \"person\": \"T04\", \"place\": \"hospital\", "
                        + "\"gift\": \"1000\", \"seen_by\": \"T02\", \"wishes\": [{\"text\": \"接孩子\", \"handler\": \"office\"}]}";
        MockHttpServletResponse written = send(
                post("/api/v1/records/growing/care-note")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(entry),
                token);

        assertThat(written.getStatus()).as(written.getContentAsString()).isEqualTo(201);
        assertThat(send(get("/api/v1/records/growing/care-note"), token).getContentAsString())
                .contains("\"gift\":\"1000.00\"", "接孩子@office", "\"total\":1");
        assertThat(send(get("/api/v1/records/growing/none"), token).getStatus()).isEqualTo(404);
        assertThat(send(
                                post("/api/v1/records/growing/care-note")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{"),
                                token)
                        .getContentType())
                .startsWith("application/problem+json");
    }

    @Test
    void a_roster_with_an_error_is_refused_by_row_and_column() throws Exception {
        MockHttpServletResponse answer = send(
                put("/api/v1/people/roster").contentType("text/csv").content("工号,姓名,单位\nT01,陶卫国,统计局\nT01,周敏,统计局\n"),
                token);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("\"row\":3", "T01");
    }

    @Test
    void the_addresses_describe_themselves() throws Exception {
        MockHttpServletResponse answer = send(get("/api/v1/openapi.json"), token);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("/api/v1/events", "/api/v1/people/roster", "/api/v1/duties/{id}");
        assertThat(answer.getContentAsString()).doesNotContain("/records/{regulation}/{id}/new");
    }
}
