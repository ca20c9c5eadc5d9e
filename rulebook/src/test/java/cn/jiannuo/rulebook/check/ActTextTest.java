package cn.jiannuo.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.regulation.ProcedureRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acts as examples write them. */
class ActTextTest {
    private static final List<String> ACTS = List.of(
            "answer on 2026-03-02",
            "close hear on 2026-03-02",
            "exception urgent on 2026-03-02 because 断供",
            "extend draft to 2026-03-09 by director because 等报告",
            "judge draft yes on 2026-03-02",
            "lapse draft on 2026-03-02",
            "open on 2026-03-02",
            "opinion on 2026-03-02",
            "send-back decide to draft on 2026-03-02 because 不全",
            "sign contract by office on 2026-03-02",
            "vote decide 60 of 90, 46 for, 14 against, 0 abstain on 2026-03-02",
            "withdraw on 2026-03-02 because 不换了");

    private static String verb(String act) {
        return ActText.parse(act).map(ActText::verb).orElse("");
    }

    @Test
    void no_step_may_be_called_by_a_word_that_begins_an_act() {
        assertThat(ACTS.stream().map(ActTextTest::verb)).containsExactlyElementsOf(ProcedureRule.ACTS);
        assertThat(ACTS).allSatisfy(act -> assertThat(act).startsWith(verb(act)));
    }

    @Test
    void every_other_word_is_a_step_and_its_outcome() {
        assertThat(verb("draft drafted on 2026-03-02")).isEqualTo("complete");
    }
}
