package cn.jiannuo.rulebook.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader.Result;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExamplesInProseTest {
    private static List<ExampleLine> example(String cases, String... rules) {
        Result result = Packs.read(Packs.text(rules) + "\n```example\ncases:\n" + cases.indent(2) + "```\n");
        Pack pack = result.packs().getFirst();
        return Packs.prose(result).example(pack.examples().getFirst());
    }

    private static String result(String expect, String... rules) {
        return example("一种情形: {" + expect + "}", rules).getFirst().result();
    }

    private static String duty(String expect) {
        return result(expect, Rules.HOSPITALISED, Rules.VISIT_DAYS, Rules.dutyIf("event.urgent"));
    }

    @Test
    void the_title_stands_as_its_author_wrote_it() {
        assertThat(example(
                        "父亲住院，跨国庆: {expect: due 2026-10-09}",
                        Rules.HOSPITALISED,
                        Rules.VISIT_DAYS,
                        Rules.dutyIf("event.urgent")))
                .containsExactly(new ExampleLine("父亲住院，跨国庆", "2026年10月9日前"));
    }

    @Test
    void what_is_expected_of_a_duty_is_said_with_its_day() {
        assertThat(duty("expect: 'due 2026-10-09, 2026-10-12'")).isEqualTo("2026年10月9日、10月12日前");
        assertThat(duty("done: 2026-10-09, expect: kept")).isEqualTo("2026年10月9日办的，按期");
        assertThat(duty("done: 2026-10-12, expect: late")).isEqualTo("2026年10月12日办的，晚了");
        assertThat(duty("today: 2026-10-12, expect: overdue")).isEqualTo("2026年10月12日看，已经过期");
        assertThat(duty("expect: nothing")).isEqualTo("不用办");
        assertThat(duty("expect: ask hr")).isEqualTo("要问人事教育处");
        assertThat(duty("expect: due 2026-10-09, seats: [union, hr], amount: 1000 CNY"))
                .isEqualTo("2026年10月9日前，由工会、人事教育处办，1,000 元");
    }

    @Test
    void a_persons_code_is_not_shown() {
        assertThat(duty("expect: due 2026-10-09, seats: [p05]")).isEqualTo("2026年10月9日前");
    }

    @Test
    void a_refusal_says_by_how_much() {
        String limit = "limit: most\nname: 至多\non: hospitalised\nsum: event.amount\nat-most: figure(cap)";
        assertThat(result("expect: refused over 0.01 CNY", Rules.HOSPITALISED, Rules.CAP, limit))
                .isEqualTo("不行，多出 0.01 元");
        assertThat(result("expect: allowed", Rules.HOSPITALISED, Rules.CAP, limit))
                .isEqualTo("可以");
    }

    @Test
    void a_field_a_ledger_refuses_is_named_in_chinese() {
        assertThat(result("entry: {}, expect: refused place", Rules.VISIT)).isEqualTo("记不了，“在哪里”没有填对");
    }

    @Test
    void every_case_of_the_five_regulations_has_a_result_in_chinese() {
        Pattern latin = Pattern.compile("[A-Za-z]");
        Result result = Packs.ofTheRepository();
        int cases = 0;
        for (Pack pack : result.packs()) {
            Prose prose = new Prose(pack.regulation(), result.vocabulary(), Packs.DAY);
            for (Pack.Example example : pack.examples()) {
                for (ExampleLine line : prose.example(example)) {
                    cases++;
                    assertThat(line.result())
                            .as(example.rule() + " " + line.title())
                            .isNotBlank()
                            .isNotEqualTo("见条文")
                            .doesNotContainPattern(latin);
                }
            }
        }
        assertThat(cases).isGreaterThan(1000);
    }
}
