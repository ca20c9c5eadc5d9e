package cn.jiannuo.rulebook.explain.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.table.DisplayWidth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private final Sample sample = Sample.ofTheRepository("harmonious-office", "2008-01-25");

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void every_line_fits_the_terminal(int columns) {
        assertThat(PlainText.render(sample.prose(), sample.pack().examples(), columns)
                        .lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
    }

    @Test
    void a_rule_stands_indented_beneath_its_clause() {
        List<String> lines =
                PlainText.render(sample.prose(), List.of(), 80).lines().toList();
        int clause = lines.indexOf("第八条　生病看望");
        int rule = lines.indexOf("    ◆ 看望住院的职工和亲属【该办的事】");
        assertThat(clause).isPositive();
        assertThat(rule).isGreaterThan(clause);
        assertThat(lines.get(rule + 1)).isEqualTo("      什么时候      登记了“住院”");
    }

    @Test
    void examples_are_shown_only_when_asked_for() {
        assertThat(PlainText.render(sample.prose(), List.of(), 80)).doesNotContain("→");
        assertThat(PlainText.render(sample.prose(), sample.pack().examples(), 80))
                .contains("岳母住院不在范围 → 不用办");
    }
}
