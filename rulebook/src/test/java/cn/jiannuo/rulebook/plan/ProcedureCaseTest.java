package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Actor;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A procedure of a pack, its days counted by the calendar of workdays. */
class ProcedureCaseTest {
    /** A Monday; the Friday and the Monday after it. */
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static LocalDate dueAfterPauseOverAWeekend(String due) {
        Rulebook rulebook = Plans.rulebook(
                TestPacks.sample("2026-01-01", "", "event: letter\nname: 来信\nabout: organisation", """
                procedure: reply
                name: 答复来信
                on: letter
                steps:
                  draft: {name: 起草, by: hr, due: "%s", outcomes: {drafted: end done}}
                """.formatted(due)));
        Regulation regulation = rulebook.inForce("sample", OPENED).orElseThrow();
        ProcedureRule rule = (ProcedureRule) regulation.rules().getFirst();
        Situation situation = new Situation(OPENED, new DatedFigures(regulation));
        ProcedureCase matter = new ProcedureCase(regulation, rule, WorkCalendar.china(), situation);
        Actor clerk = new Actor("clerk");
        State state = apply(matter, State.NEW, new Act.Open(clerk, OPENED, Map.of()));
        state = apply(matter, state, new Act.Pause(clerk, FRIDAY, "draft", "hr", "等对方补材料"));
        state = apply(matter, state, new Act.Resume(clerk, MONDAY, "draft", "hr"));
        return state.active("draft").map(Active::due).orElseThrow();
    }

    private static State apply(ProcedureCase matter, State state, Act act) {
        Verdict verdict = matter.machine().apply(state, act);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).state();
    }

    @Test
    void a_pause_over_a_weekend_gives_back_one_workday_to_a_deadline_in_workdays() {
        assertThat(dueAfterPauseOverAWeekend("5 workdays")).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void a_pause_over_a_weekend_gives_back_three_days_to_a_deadline_in_days() {
        assertThat(dueAfterPauseOverAWeekend("9 days")).isEqualTo(LocalDate.of(2026, 3, 14));
    }

    @Test
    void a_deadline_that_may_not_fall_on_a_day_of_rest_does_not_fall_on_one_after_a_pause() {
        assertThat(dueAfterPauseOverAWeekend("9 days, or next workday")).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void a_deadline_nobody_knows_stays_unknown_after_a_pause() {
        assertThat(dueAfterPauseOverAWeekend("2 workdays after event.until").getYear())
                .isEqualTo(9999);
    }
}
