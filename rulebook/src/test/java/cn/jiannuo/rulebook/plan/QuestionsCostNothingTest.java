package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.diff.Workload;
import cn.jiannuo.rulebook.read.TestPacks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To answer a question costs nothing: money is counted once it is known that it is owed. */
class QuestionsCostNothingTest {
    private static final String GIFT = """
            duty: gift
            name: 春节慰问
            every: festival 春节
            each: person
            if: "person.post != '临时工'"
            who: union
            due: same day
            amount: up to 500 CNY
            """;

    private static List<Duty> gifts() {
        return Plans.of(
                        Plans.rulebook(TestPacks.sample("2026-01-01", "", GIFT)),
                        "code,name,unit,post",
                        "a01,王秀兰,本部,会计",
                        "a02,李卫国,本部,",
                        "a03,张敏,本部,临时工")
                .year("gift");
    }

    @Test
    void a_question_carries_no_amount_and_the_duty_it_may_become_does() {
        assertThat(gifts())
                .extracting(d -> d.code() + " " + d.subject() + " " + d.amount().orElse(0))
                .containsExactly("gift a01 50000", "gift? a02 0");
    }

    @Test
    void what_a_plan_may_cost_leaves_out_what_must_be_asked_first() {
        Workload load = new Workload();
        gifts().forEach(load::add);
        assertThat(load.money()).isEqualTo(500_00);
        assertThat(load.duties()).isEqualTo(2);
    }
}
