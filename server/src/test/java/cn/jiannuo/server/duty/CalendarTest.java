package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.tenancy.Actor;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class CalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private static RequestPostProcessor as(Bureau bureau, String code) {
        Actor who = bureau.person(code);
        return Founding.member(bureau.id, who.person().orElseThrow(), who.name());
    }

    @Test
    void a_month_shows_duties_on_their_last_day_with_lunar_days_and_holidays() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", LocalDate.of(2026, 9, 21), "HR-1");
        bureau.strike();

        web.perform(get("/calendar").param("month", "2026-09").with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("看望住院职工：赵桂芳")))
                .andExpect(content().string(containsString("中秋节")))
                .andExpect(content().string(containsString("初十")));
        web.perform(get("/calendar").param("month", "九月").with(as(bureau, "T01")))
                .andExpect(content().string(containsString("2026年9月")));
    }

    @Test
    void a_subscribed_calendar_carries_my_duties_and_stops_when_the_address_is_renewed() throws Exception {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        String first = feed(bureau);

        String calendar = web.perform(get(first))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260929\r\n")
                .contains("SUMMARY:看望住院职工：赵桂芳\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(calendar.split("\r\n")))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        String second = feed(bureau);
        web.perform(get(first)).andExpect(status().isNotFound());
        web.perform(get(second)).andExpect(status().isOk());
    }

    @Test
    void a_guessed_address_finds_nothing() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        web.perform(get("/calendar/feed/" + bureau.id.value() + "-1-" + "0".repeat(48) + ".ics"))
                .andExpect(status().isNotFound());
        web.perform(get("/calendar/feed/0-1-" + "0".repeat(48) + ".ics")).andExpect(status().isNotFound());
        web.perform(get("/calendar/feed/x.ics")).andExpect(status().isNotFound());
    }

    private String feed(Bureau bureau) throws Exception {
        var result = web.perform(post("/calendar/feed").with(csrf()).with(as(bureau, "T01")))
                .andReturn();
        return URI.create(
                        Objects.requireNonNull(result.getFlashMap().get("feed")).toString())
                .getPath();
    }
}
