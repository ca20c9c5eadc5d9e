package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.plan.ProcedureCase;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Vote;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which side of the figures of a procedure the acts of an example fell: below, at or above. */
final class FigureSides {
    private final ProcedureCase matter;
    private final List<Met> met = new ArrayList<>();

    FigureSides(ProcedureCase matter) {
        this.matter = matter;
    }

    /** Remembers on which side of the quorum and the majority a vote fell. */
    void votes(Step step, Votes votes) {
        StepRule rule = matter.rule().byId().get(step.id());
        if (rule == null || rule.vote().isEmpty() || step.vote() == null) {
            return;
        }
        Vote settled = step.vote();
        var terms = rule.vote().get();
        long whole =
                terms.of() == cn.jiannuo.rulebook.procedure.Threshold.Of.MEMBERS ? votes.members() : votes.present();
        share(terms.quorum(), votes.present(), votes.members(), settled.quorum().share());
        share(terms.passes(), votes.inFavour(), whole, settled.passes().share());
    }

    private void share(Value value, long count, long whole, cn.jiannuo.rulebook.procedure.Share share) {
        if (value instanceof Value.Named named) {
            int sign = Long.compare(count * share.denominator(), share.numerator() * whole);
            met.add(new Met(named.figure(), sign));
        }
    }

    /** Remembers on which side of a figure's day an act fell. */
    void remember(@Nullable String phrase, Step step, State state, LocalDate on, @Nullable LocalDate bound) {
        DayPhrase day = phrase == null ? null : matter.rule().phrases().get(phrase);
        LocalDate opened = state.active(step.id()).map(Active::openedOn).orElse(null);
        if (day == null || opened == null || phrase == null || !(day.steps() instanceof Value.Named named)) {
            return;
        }
        LocalDate end = bound == null ? matter.reckoning().end(phrase, opened) : bound;
        met.add(new Met(named.figure(), Integer.signum(on.compareTo(end))));
    }

    List<Met> met() {
        return met;
    }
}
