package cn.jiannuo.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.text.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An example that names what is not there proves nothing, not even a refusal. */
class ProcedureExampleTest {
    private static final String RULES = """
            procedure: reply
            name: 答复来信
            on: letter
            steps:
              draft: {name: 起草, by: hr, due: 5 workdays, outcomes: {drafted: check}}
              check: {name: 核对, by: office, due: 2 workdays, outcomes: {right: end sent, wrong: draft}}
            exceptions: {urgent: {by: union, skips: [check], reason: published}}
            ```
            ```example
            given: {event: {date: 2026-03-02}}
            cases:
              样例: {acts: [%s], expect: refused}
            """;

    private static List<Message> wrong(String act) {
        Source pack = TestPacks.sample(
                "2026-01-01", "", "event: letter\nname: 来信\nabout: organisation", RULES.formatted(act));
        return PackCheck.check(List.of(pack), WorkCalendar.china()).findings().stream()
                .flatMap(finding -> finding.message().args().stream())
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "draff drafted on 2026-03-03, example.step, draft",
        "close chekc on 2026-03-03, example.step, check",
        "draft draftd on 2026-03-03, example.outcome, drafted",
        "exception urgnt on 2026-03-03 because 急, example.exception, urgent"
    })
    void a_refusal_of_what_is_not_there_is_no_proof_and_the_nearest_name_is_said(
            String act, String key, String nearest) {
        assertThat(wrong(act)).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo(key);
            assertThat(message.args()).contains(nearest);
        });
    }

    @Test
    void a_refusal_of_what_is_there_is_a_proof() {
        assertThat(wrong("check right on 2026-03-03")).isEmpty();
    }
}
