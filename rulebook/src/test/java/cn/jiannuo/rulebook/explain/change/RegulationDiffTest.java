package cn.jiannuo.rulebook.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Result;
import cn.jiannuo.rulebook.read.PackReader.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationDiffTest {
    private static final String BEFORE = """
            ---
            regulation: sample
            title: 看望办法
            issuer: 样例单位
            version: 2026年版
            in-force: 2026-01-01
            source: {document: 《样例》, date: 2026-01-01}
            questions-to: hr
            seats: {union: 工会, hr: 人事处}
            ---
            # 看望办法

            ## 第一章　看望 {#visits}

            ### 第一条　住院 {#hospital}
            职工住院，工会在五个工作日内看望。

            ```rule
            event: hospitalised
            name: 住院
            about: person
            ```
            ```rule
            duty: hospital-visit
            name: 看望住院的人
            on: hospitalised
            who: union
            due: figure(visit-days)
            ```
            ```rule
            figure: visit-days
            name: 看望期限
            unit: workdays
            values: [{from: 2026-01-01, value: 5, source: 第一条}]
            ```

            ### 第二条　贺信 {#letter}
            每年元旦寄贺信。

            ```rule
            duty: letter
            name: 寄贺信
            every: festival 元旦
            who: hr
            due: same day
            ```
            """;

    private static Prose prose(String text) {
        Result result = PackReader.read(List.of(new Source("2026-01-01.md", text)));
        return new Prose(result.packs().getFirst().regulation(), result.vocabulary(), LocalDate.of(2026, 6, 1));
    }

    private static RegulationDiff against(String after) {
        return RegulationDiff.between(prose(BEFORE), prose(after));
    }

    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(against(BEFORE).isEmpty()).isTrue();
        assertThat(DiffText.render(against(BEFORE))).contains("两个版本没有不同。");
    }

    @Test
    void a_shorter_period_shows_in_the_figure_and_in_every_rule_that_uses_it() {
        RegulationDiff diff = against(BEFORE.replace("value: 5", "value: 3"));
        assertThat(diff.clauses()).isEmpty();
        assertThat(diff.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.gone().getFirst().text()).isEqualTo("5 个工作日");
            assertThat(figure.added().getFirst().text()).isEqualTo("3 个工作日");
        });
        assertThat(DiffText.render(diff))
                .contains("几天内　原来：那天起 5 个工作日内", "　　　　现在：那天起 3 个工作日内")
                .contains("规定改动 1 条；数字改动 1 个。");
    }

    @Test
    void a_changed_clause_marks_the_words() {
        RegulationDiff diff = against(BEFORE.replace("在五个工作日内看望", "在三个工作日内看望"));
        assertThat(diff.rules()).isEmpty();
        assertThat(DiffText.render(diff)).contains("工会在〔删：五〕〔增：三〕个工作日内看望。");
    }

    @Test
    void a_rule_that_goes_and_one_that_comes_are_told_in_full() {
        String after = BEFORE.replace("duty: letter", "duty: phone-call").replace("name: 寄贺信", "name: 打电话祝贺");
        RegulationDiff diff = against(after);
        assertThat(diff.rules()).hasSize(2);
        assertThat(diff.rules().get(0)).isInstanceOf(RuleChange.Added.class);
        assertThat(diff.rules().get(1)).isInstanceOf(RuleChange.Removed.class);
        assertThat(DiffText.render(diff)).contains("新增　打电话祝贺【该办的事】", "取消　寄贺信【该办的事】", "谁去办：人事处");
    }

    @Test
    void a_rule_that_only_got_another_id_is_the_same_rule() {
        assertThat(against(BEFORE.replace("duty: letter", "duty: new-year-letter"))
                        .rules())
                .isEmpty();
    }

    @Test
    void a_renamed_seat_is_told_once_and_changes_no_rule() {
        RegulationDiff diff = against(BEFORE.replace("union: 工会", "union: 机关工会"));
        assertThat(diff.rules()).isEmpty();
        assertThat(DiffText.render(diff)).contains("改名　工会改为机关工会");
    }

    @Test
    void a_clause_that_only_moved_up_is_told_as_renumbered() {
        String after = BEFORE.replaceFirst("(?s)### 第一条.*?(?=### 第二条)", "").replace("第二条", "第一条");
        RegulationDiff diff = against(after);
        assertThat(diff.clauses()).hasSize(2);
        assertThat(DiffText.render(diff)).contains("改序　第一条（原第二条）　贺信", "取消　第一条　住院");
    }
}
