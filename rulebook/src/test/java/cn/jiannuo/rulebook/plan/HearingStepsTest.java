package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Duty.Obligor.Kind;
import cn.jiannuo.rulebook.read.TestPacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step in which nobody decides and everybody may speak is planned like any other: somebody owes it, and it takes its time. */
class HearingStepsTest {
    private static List<Duty> duties(String from) {
        return Plans.of(
                        Plans.rulebook(TestPacks.sample(
                                "2026-01-01", "", "event: proposal\nname: 提方案\nabout: person", """
                                procedure: plan
                                name: 定方案
                                on: proposal
                                steps:
                                  hear:
                                    name: 听意见
                                    collects: {what: opinions, from: %s, open-for: 10 days}
                                    outcomes: {heard: decide}
                                  decide: {name: 定, by: office, due: 5 days, outcomes: {decided: end done}}
                                """.formatted(from))),
                        "code,name,unit",
                        "a01,王秀兰,本部/财务处",
                        "a02,李卫国,本部/工会")
                .with(List.of(Map.of("kind", "proposal", "date", "2026-03-02", "person", "a01")))
                .year("plan")
                .stream()
                .toList();
    }

    private static List<Obligor> hearing(String from) {
        return duties(from).getFirst().obligors();
    }

    @Test
    void those_who_are_asked_are_the_seats_of_a_step_that_only_collects_opinions() {
        assertThat(hearing("全体职工")).containsExactly(new Obligor(Kind.AUDIENCE, "全体职工", "全体职工", "", false));
    }

    @Test
    void a_seat_or_a_unit_that_is_asked_is_found_like_any_other() {
        assertThat(hearing("union")).containsExactly(new Obligor(Kind.SEAT, "union", "union", "本部/工会", false));
        assertThat(hearing("department(person)"))
                .containsExactly(new Obligor(Kind.UNIT, "本部/财务处", "department(person)", "本部/财务处", false));
    }

    @Test
    void it_is_due_when_its_window_ends_and_the_next_step_opens_on_the_day_after() {
        assertThat(duties("全体职工"))
                .extracting(duty -> duty.step().orElse("") + " " + duty.due())
                .containsExactly("hear 2026-03-12", "decide 2026-03-18");
    }
}
