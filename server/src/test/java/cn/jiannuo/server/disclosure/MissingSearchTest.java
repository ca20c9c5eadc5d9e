package cn.jiannuo.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.disclosure.core.Expected.Line;
import cn.jiannuo.server.disclosure.core.MissingSearch;
import cn.jiannuo.server.disclosure.core.MissingSearch.Order;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.ByRule.Stood;
import cn.jiannuo.server.organization.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingSearchTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 21);
    private static final MissingSearch ALL = new MissingSearch("", "", 0, "", Order.DUE, false, 0);

    private final List<Line> all = List.of(
            line(1, "公布奖金分配", "局/财务科", 2, "open-affairs", 3),
            line(2, "公布招标结果", "局", 1, "open-affairs", 9),
            line(3, "通报改革进展", "局/财务科/出纳组", 3, "look-back", 6),
            line(4, "公布奖金分配", "局/财务科二", 2, "open-affairs", 1));

    private static Line line(long id, String name, String path, int level, String regulation, int late) {
        Stood duty = new Stood(
                id,
                regulation,
                "rule",
                name,
                "第" + id + "条",
                "UNIT",
                path,
                "",
                DUE.minusDays(late),
                DutyState.OPEN,
                null);
        Unit unit = new Unit(id, path, Unit.nameOf(path), level, Optional.empty());
        return new Line(duty, unit, Unit.nameOf(path), Optional.empty(), false, late);
    }

    private List<Long> found(MissingSearch search) {
        return search.of(all).stream().map(line -> line.duty().id()).toList();
    }

    @Test
    void the_longest_missing_come_first_and_the_order_turns() {
        assertThat(found(ALL)).containsExactly(2L, 3L, 1L, 4L);
        assertThat(found(ALL.by(Order.DUE))).containsExactly(4L, 1L, 3L, 2L);
        assertThat(found(ALL.by(Order.NAME)).getLast()).isEqualTo(3L);
        assertThat(found(ALL.by(Order.NAME).by(Order.NAME)).getFirst()).isEqualTo(3L);
    }

    @Test
    void a_unit_is_itself_and_what_is_below_it_and_not_one_whose_name_begins_alike() {
        assertThat(found(new MissingSearch("", "局/财务科", 0, "", Order.DUE, false, 0)))
                .containsExactly(3L, 1L);
    }

    @Test
    void levels_regulations_and_words_narrow_together() {
        assertThat(found(new MissingSearch("", "", 2, "", Order.DUE, false, 0))).containsExactly(1L, 4L);
        assertThat(found(new MissingSearch("", "", 0, "look-back", Order.DUE, false, 0)))
                .containsExactly(3L);
        assertThat(found(new MissingSearch("奖金", "", 3, "", Order.DUE, false, 0)))
                .isEmpty();
    }
}
