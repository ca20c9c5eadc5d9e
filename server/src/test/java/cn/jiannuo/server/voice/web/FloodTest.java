package cn.jiannuo.server.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.House;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Ten thousand letters in an hour from one place. */
@ServerTest
class FloodTest {
    private static final String TEXT = "食堂晚饭能不能再晚半小时";
    private static final String FLOOD = "10.9.8.7";
    private static final int LETTERS = 10_000;
    private static final int TAKEN = 60;

    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    Crowding crowding;

    @Autowired
    MockMvc web;

    @Autowired
    SetClock.Hand clock;

    @AfterEach
    void backToMonday() {
        clock.set(House.TODAY);
    }

    private MockHttpServletResponse send(House house, String address) throws Exception {
        return web.perform(multipart("/letters/" + house.institution().code())
                        .param("kind", "director-letter")
                        .param("text", TEXT)
                        .param("batch", "false")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void of_ten_thousand_letters_in_an_hour_from_one_place_sixty_are_taken_and_others_are_not_held_up()
            throws Exception {
        House house = new House(context, institutions.found("flood", House.BUREAU, "8600 1234"));
        for (int i = 0; i < TAKEN; i++) {
            assertThat(send(house, FLOOD).getStatus()).as("letter " + i).isEqualTo(200);
        }
        MockHttpServletResponse refused = send(house, FLOOD);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .as("told honestly, and nothing typed is lost")
                .contains(TEXT)
                .contains("一小时至多 60 封")
                .contains("信没有丢");

        AtomicInteger let = new AtomicInteger();
        IntStream.range(TAKEN + 1, LETTERS).parallel().forEach(i -> {
            if (crowding.mayWrite(crowding.place(FLOOD))) {
                let.incrementAndGet();
            }
        });
        assertThat(let).as("the rest of ten thousand, many at once").hasValue(0);
        assertThat(send(house, FLOOD).getStatus()).isEqualTo(429);
        assertThat(send(house, "10.9.8.8").getStatus()).as("another place").isEqualTo(200);
        assertThat(house.letters("SJ001")).hasSize(50);

        clock.set(House.TODAY.atTime(10, 1));
        assertThat(send(house, FLOOD).getStatus()).as("an hour later").isEqualTo(200);
    }

    @Test
    void a_place_is_known_by_a_hash_of_the_day_only_and_a_whole_network_is_one_place() {
        String today = crowding.place(FLOOD);
        assertThat(today)
                .doesNotContain(FLOOD)
                .isEqualTo(crowding.place(FLOOD))
                .isNotEqualTo(crowding.place("10.9.8.8"));
        assertThat(crowding.place("2001:db8:1:2:aaaa::1"))
                .isEqualTo(crowding.place("2001:db8:1:2::7"))
                .isNotEqualTo(crowding.place("2001:db8:1:3::7"));
        clock.set(House.TODAY.plusDays(1));
        assertThat(crowding.place(FLOOD)).as("tomorrow's key is another").isNotEqualTo(today);
    }

    @Test
    void ten_thousand_places_at_once_do_not_make_room_for_the_one_that_floods() {
        String flood = crowding.place("10.200.0.1");
        for (int i = 0; i < TAKEN; i++) {
            assertThat(crowding.mayWrite(flood)).isTrue();
        }
        for (int i = 0; i < LETTERS; i++) {
            assertThat(crowding.mayWrite(crowding.place("10.201." + i / 250 + "." + i % 250)))
                    .isTrue();
        }
        assertThat(crowding.mayWrite(flood)).isFalse();
    }
}
