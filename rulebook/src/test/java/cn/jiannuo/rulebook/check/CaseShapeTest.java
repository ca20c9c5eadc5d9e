package cn.jiannuo.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an example states and nobody would read is said: a check that is not made must not look made. */
class CaseShapeTest {
    private static final String DUTY = """
            event: letter
            name: 来信
            about: organisation
            ```
            ```rule
            duty: reply
            name: 答复来信
            on: letter
            who: hr
            due: 5 days
            ```
            ```example
            %s
            """;
    private static final String SOUND = "cases: {五天内: {event: {date: 2026-03-02}, expect: due 2026-03-07}}";

    private static List<String> said(String... rules) {
        return PackCheck.check(List.of(TestPacks.sample("2026-01-01", "", rules)), WorkCalendar.china())
                .findings()
                .stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .map(f -> Messages.chinese().render(f.message()))
                .toList();
    }

    @Test
    void a_sound_example_is_accepted() {
        assertThat(said(DUTY.formatted(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due 2026-03-07}     | due 2026-03-07, seat: [union]} | “seat”这一项，是不是“seats”
            due 2026-03-07}     | due 2026-03-07, seats: {a: b}}  | “seats”后面应当是一列
            due 2026-03-07}     | kept, done: 三月七日}           | “done”应当是日历上有的日期
            due 2026-03-07}     | not yet, today: 2026-02-30}     | “today”应当是日历上有的日期
            due 2026-03-07}     | due 2026-03-07, records: 十次}  | “records”应当是整数，这里写的是“十次”
            due 2026-03-07}     | due 2026-03-07, ballots: 九票}  | “ballots”后面应当是一组
            due 2026-03-07}     | due 2026-03-07, ballots: {for: 多数}} | “for”应当是整数，这里写的是“多数”
            due 2026-03-07}     | due 2026-03-07, answer: maybe}  | “answer”只能写 yes（是）或 no（否），这里写的是“maybe”
            due 2026-03-07}     | due 2026-03-07, person: 王秀兰}  | “person”后面应当是一组
            due 2026-03-07}     | due 2026-03-07, history: [去年]} | “history”后面应当是一组
            due 2026-03-07}     | due 2026-03-07, history: [{kind: lettr, date: 2026-01-05}]} | lettr
            cases:              | gven: {in: 2026}⏎cases:        | “gven”这一项，是不是“given”
            cases:              | given: 2026⏎cases:             | “given”后面应当是一组
            """)
    void what_a_case_states_in_the_wrong_shape_or_under_a_wrong_name_is_said(String found, String wrong, String said) {
        String example = SOUND.replace(found, wrong.replace("⏎", "\n"));
        assertThat(example).isNotEqualTo(SOUND);
        assertThat(said(DUTY.formatted(example))).anyMatch(message -> message.contains(said));
    }

    @Test
    void an_example_behind_an_event_tries_nothing_and_says_so() {
        assertThat(said("event: letter\nname: 来信\nabout: organisation\n```\n```example\n" + SOUND))
                .anyMatch(message -> message.contains("“letter”不是规则"));
    }

    @Test
    void a_figure_is_asked_for_on_a_day_that_exists() {
        String figure = "figure: days\nname: 天数\nunit: days\nvalues: [{from: 2026-01-01, value: 3, source: 样例}]\n```\n";
        assertThat(said(figure + "```example\ncases: {哪天: {on: 2026-02-30, expect: no value}}"))
                .anyMatch(message -> message.contains("“on”应当是日历上有的日期"));
    }
}
