package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.MoveToNewText;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.regulation.Office;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class MovingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate AMENDED = LocalDate.of(2026, 9, 3);

    @Autowired
    ApplicationContext context;

    @Autowired
    MoveToNewText moving;

    @Autowired
    CompletePart complete;

    @Autowired
    MockMvc web;

    /** The visit is due in eight workdays now instead of five, and there is no monthly word any more. */
    private void amend(Bureau bureau) {
        String text = Bureau.pack()
                .replace("version: 试行", "version: 修订")
                .replace("in-force: 2016-01-01", "in-force: 2026-09-03")
                .replace("{from: 2016-01-01, value: 5, source: 第一条}", "{from: 2026-01-01, value: 8, source: 第一条}")
                .replace("五个工作日", "八个工作日")
                .replaceAll("(?s)### 第二条.*?(?=### 第三条)", "")
                .replace("### 第三条", "### 第二条")
                .replace("跨国庆节:     {expect: due 2026-10-09", "跨国庆节:     {expect: due 2026-10-13")
                .replace("done: 2026-10-08", "done: 2026-10-12")
                .replace("done: 2026-10-09", "done: 2026-10-13")
                .replace("done: 2026-10-10, expect: late", "done: 2026-10-14, expect: late");
        Office office = new Office(context);
        bureau.clock.set(AMENDED);
        String hash = office.upload(bureau.id, text);
        assertThat(office.adopt(bureau.id, new Adopting(hash, AMENDED, Office.seats())))
                .isInstanceOf(Adopted.Done.class);
    }

    @Test
    void open_duties_stay_as_they_are_until_an_officer_moves_them_and_then_say_so() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long visit = bureau.duty("hospital-visit", "HR-1");
        long word = bureau.duty("monthly-word", "2026-09");
        bureau.within(() -> complete.complete(bureau.person("T01"), visit, 1, FIRST, ""));
        amend(bureau);
        bureau.strike();
        String due = "select due from duty.duty where institution_id = :i and duty_id = " + visit;
        assertThat(bureau.one(due, LocalDate.class)).isEqualTo(LocalDate.of(2026, 9, 8));

        assertThat(bureau.within(() -> moving.preview("visits")))
                .extracting(MoveToNewText.Move::newDue)
                .containsExactly(Optional.of(LocalDate.of(2026, 9, 11)), Optional.empty());
        Actor officer = bureau.person("T03");
        bureau.within(() -> moving.move(officer, "visits"));

        assertThat(bureau.one(due, LocalDate.class)).isEqualTo(LocalDate.of(2026, 9, 11));
        assertThat(bureau.state(word)).isEqualTo("VOID");
        assertThat(bureau.one(
                        "select actor || ' ' || (detail ->> 'was') from duty.entry where institution_id = :i and act = 'amended'",
                        String.class))
                .isEqualTo("马骏 2026-09-08");
        assertThat(bureau.one(
                        "select count(*) from duty.part where institution_id = :i and done_on is not null and duty_id = "
                                + visit,
                        Long.class))
                .as("what was done stays done")
                .isEqualTo(1);
        assertThat(bureau.within(() -> moving.move(officer, "visits")))
                .as("a second time moves nothing")
                .isEmpty();
    }

    @Test
    void only_the_regulation_officer_moves_duties() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        amend(bureau);
        Actor person = bureau.person("T03");
        RequestPostProcessor member = Founding.member(bureau.id, person.person().orElseThrow(), person.name());
        RequestPostProcessor officer =
                Founding.member(bureau.id, person.person().orElseThrow(), person.name(), Power.REGULATION_OFFICER);

        web.perform(get("/moving/visits").with(member)).andExpect(status().isForbidden());
        web.perform(get("/moving/visits").with(officer)).andExpect(status().isOk());
        web.perform(post("/moving/visits").with(csrf()).with(officer))
                .andExpect(flash().attribute("notice", new Frame.Notice("0 件改按新条文办，1 件不再需要。", false)));
        web.perform(get("/moving/nothing-here").with(officer)).andExpect(status().isOk());
    }
}
