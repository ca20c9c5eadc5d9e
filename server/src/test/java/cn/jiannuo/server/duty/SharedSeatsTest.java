package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Two regulations use one word for a seat: what each means by it is said when it is adopted, and neither takes it from the other. */
@ServerTest
class SharedSeatsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final String FINANCE = "云岭市统计局/财务科";

    @Autowired
    ApplicationContext context;

    @Autowired
    DutyList duties;

    @Autowired
    Stations stations;

    @Autowired
    MockMvc web;

    private Bureau bureau(Map<String, String> seats) {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        bureau.clock.set(SECOND);
        bureau.adopt("hardship", SECOND, seats);
        bureau.marital(Map.of("T01", "married", "T02", "married", "T03", "married", "T05", "single", "T06", "married"));
        bureau.misfortune("T04", SECOND, "HR-9");
        bureau.hospital("T04", SECOND, "HR-1");
        bureau.strike();
        return bureau;
    }

    private static Map<String, String> unionIsFinance() {
        Map<String, String> seats = new HashMap<>(cn.jiannuo.server.regulation.Office.seats());
        seats.put("union", FINANCE);
        return seats;
    }

    private static List<String> stationsOf(Bureau bureau, String rule, String occasion) {
        return bureau.all(
                "select station from duty.part where institution_id = :i and duty_id = " + bureau.duty(rule, occasion)
                        + " order by part",
                String.class);
    }

    private List<String> owing(Bureau bureau, String code) {
        long me = bureau.person(code).person().orElseThrow();
        return bureau.within(() -> duties.find(me, DutySearch.of(View.MINE)).rows().stream()
                .map(DutyList.Row::rule)
                .toList());
    }

    @Test
    void a_word_that_means_another_unit_is_a_seat_of_its_own_and_the_first_keeps_name_and_unit() {
        Bureau bureau = bureau(unionIsFinance());

        assertThat(stationsOf(bureau, "help-visit?", "HR-9")).containsExactly("seat:hardship/union");
        assertThat(stationsOf(bureau, "hospital-visit", "HR-1")).containsExactly("seat:union", "seat:office");
        assertThat(owing(bureau, "T05")).contains("help-visit?").doesNotContain("hospital-visit");
        assertThat(owing(bureau, "T01")).contains("hospital-visit").doesNotContain("help-visit?");
        bureau.within(() -> {
            assertThat(stations.name(Station.seat("union"))).isEqualTo("工会");
            assertThat(stations.name(Station.seat("hardship/union"))).startsWith("工会（《");
            return true;
        });
        assertThat(bureau.one(
                        "select u.path from organization.seat s join organization.unit u"
                                + " on u.institution_id = s.institution_id and u.unit_id = s.unit_id"
                                + " where s.institution_id = :i and s.seat_id = 'union'",
                        String.class))
                .isEqualTo("云岭市统计局/工会");
    }

    @Test
    void a_word_that_means_the_same_unit_is_one_seat() {
        Bureau bureau = bureau(cn.jiannuo.server.regulation.Office.seats());

        assertThat(stationsOf(bureau, "help-visit?", "HR-9")).containsExactly("seat:union");
        assertThat(bureau.all(
                        "select seat_id from organization.seat where institution_id = :i order by seat_id",
                        String.class))
                .containsExactly("office", "union");
    }

    @Test
    void adopting_the_first_again_for_another_unit_leaves_the_second_where_it_was() {
        Bureau bureau = bureau(cn.jiannuo.server.regulation.Office.seats());
        LocalDate third = SECOND.plusDays(1);
        bureau.clock.set(third);
        bureau.adopt("visits", third, unionIsFinance());
        bureau.misfortune("T06", third, "HR-10");
        bureau.strike();

        assertThat(stationsOf(bureau, "help-visit?", "HR-10")).containsExactly("seat:hardship/union");
        assertThat(owing(bureau, "T01")).contains("help-visit?");
    }

    @Test
    void the_page_of_the_adoption_says_what_another_regulation_means_by_the_seat() throws Exception {
        Bureau bureau = bureau(unionIsFinance());
        var officer =
                Founding.member(bureau.id, bureau.person("T02").person().orElseThrow(), "周敏", Power.REGULATION_OFFICER);

        String page = web.perform(get("/regulations/visits/adoption").with(officer))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("里的这个座位是" + FINANCE);
    }
}
