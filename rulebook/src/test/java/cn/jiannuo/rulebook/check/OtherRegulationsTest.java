package cn.jiannuo.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.read.TestPacks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regulations outside the catalogue can be said in the pack language too. */
class OtherRegulationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"annual-leave/2008-01-01.md", "petitions/2022-05-01.md", "delegates/2011-05-01.md"})
    void a_regulation_outside_the_catalogue_passes_the_checker_with_all_its_examples(String pack) {
        Report report = PackCheck.check(List.of(TestPacks.resource(pack)), WorkCalendar.china());
        assertThat(report.findings()).isEmpty();
        assertThat(report.cases().values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThan(10);
    }
}
