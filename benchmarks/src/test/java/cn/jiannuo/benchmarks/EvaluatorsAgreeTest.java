package cn.jiannuo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.expression.Situation;
import dev.cel.runtime.CelEvaluationException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is compared must be the same question. */
class EvaluatorsAgreeTest {
    @Test
    void the_rulebook_cel_and_java_by_hand_give_every_person_the_same_answer() throws CelEvaluationException {
        ByRule rule = new ByRule();
        ByCel cel = new ByCel();
        Situation situation = ByRule.situation();
        LocalDate yearAgo = Staff.TODAY.minusDays(365);
        int yes = 0;
        for (Staff person : Staff.some(20_000)) {
            boolean expected = ByHand.test(person, yearAgo);
            assertThat(rule.test(ByRule.subject(person), situation) == 1)
                    .as("%s", person)
                    .isEqualTo(expected);
            assertThat(rule.interpreted(ByRule.subject(person), situation) == 1)
                    .as("%s", person)
                    .isEqualTo(expected);
            assertThat(cel.test(ByCel.person(person))).as("%s", person).isEqualTo(expected);
            yes += expected ? 1 : 0;
        }
        assertThat(yes).isBetween(2_000, 18_000);
    }
}
