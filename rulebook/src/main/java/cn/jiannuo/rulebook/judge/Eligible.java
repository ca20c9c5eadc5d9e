package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.judge.Verdict.Answer;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is eligible: nobody whom something bars, whoever has one ground of those named. */
record Eligible(Regulation regulation, Judgements judgements) {

    Verdict verdict(EligibilityRule rule, Case matter) {
        Weighing weighing = new Weighing(regulation, judgements);
        Situation situation = matter.situation(matter.event(), new DatedFigures(regulation));
        Truth looked = weighing.truth(rule.guard(), situation);
        if (looked == Truth.NO) {
            return weighing.verdict(rule, Answer.REFUSED, "", null);
        }
        String bar = first(rule.none(), Truth.YES, weighing, situation);
        if (bar != null) {
            return weighing.verdict(rule, Answer.REFUSED, bar, null);
        }
        boolean open = !weighing.questions().isEmpty();
        Weighing grounds = new Weighing(regulation, judgements);
        String ground = first(rule.any(), Truth.YES, grounds, situation);
        if (ground == null && grounds.questions().isEmpty()) {
            return grounds.after(weighing).verdict(rule, Answer.REFUSED, "", null);
        }
        if (ground == null || open) {
            Weighing asked = open ? weighing.after(grounds) : grounds.after(weighing);
            return asked.verdict(rule, Answer.ASK, "", null);
        }
        return grounds.after(weighing).verdict(rule, Answer.ALLOWED, ground, null);
    }

    private static @Nullable String first(List<Named> members, Truth wanted, Weighing weighing, Situation situation) {
        String found = null;
        for (Named member : members) {
            if (weighing.truth(member.guard(), situation) == wanted && found == null) {
                found = member.name();
            }
        }
        return found;
    }
}
