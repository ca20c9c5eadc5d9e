package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does the next step of a matter, mostly the ordinary way, now and then with another outcome and a reason. */
@Component
@Profile("demo")
class WalkOn {
    private static final List<String> REASONS = List.of("还差一项材料，补齐再办", "情况有变化，重新核一遍", "和本人说好了，按这个办", "照规定不在范围内，已当面说明");

    /** Letters have stories of their own: {@link Letters}. */
    private static final String LETTER = "L\\d+";

    private final Matters matters;
    private final RulesInForce rules;
    private final Deliberating deliberating;
    private final Ideas ideas;
    private final Doubting doubting;
    private final Random random = new Random(20_261_124);

    WalkOn(Matters matters, RulesInForce rules, Deliberating deliberating, Ideas ideas, Doubting doubting) {
        this.matters = matters;
        this.rules = rules;
        this.deliberating = deliberating;
        this.ideas = ideas;
        this.doubting = doubting;
    }

    /** @param code of the procedure and the step */
    Moved on(Actor doer, long id, String code) {
        Matter matter = matters.find(id).orElseThrow();
        if (matter.occasion().matches(LETTER)) {
            return Moved.refused(new Moved.Why.Unknown());
        }
        if (doubting.takes(doer, matter)) {
            return new Moved.Done(List.of());
        }
        String step = code.substring(code.indexOf('.') + 1).replace("?", "");
        deliberating.answerAll(doer, matter);
        if (code.endsWith("?")) {
            return matters.act(doer, id, new Deed.Judge(step, true, "确有必要"));
        }
        Step frame = step(matter, step).orElseThrow();
        boolean collecting = frame.collects() != null
                && matter.standing()
                        .active(step)
                        .filter(open -> open.closedOn() == null)
                        .isPresent();
        if (collecting) {
            matters.act(doer, id, new Deed.CloseWindow(step));
        }
        if (deliberating.takes(doer, matter, frame) || ideas.takes(doer, matter, frame)) {
            return new Moved.Done(List.of());
        }
        return matters.act(doer, id, deed(frame));
    }

    private Optional<Step> step(Matter matter, String step) {
        return rules.current().rulebook().versions().stream()
                .map(Version::regulation)
                .filter(regulation -> regulation.id().equals(matter.regulation()))
                .flatMap(regulation -> regulation.rules().stream())
                .filter(rule -> rule.id().equals(matter.rule()))
                .filter(ProcedureRule.class::isInstance)
                .map(rule -> ((ProcedureRule) rule).outline())
                .flatMap(outline -> outline.step(step).stream())
                .findFirst();
    }

    private Deed deed(Step step) {
        Set<String> documents = Set.copyOf(step.produces());
        if (step.parties().joint()) {
            return new Deed.Sign(step.id(), documents);
        }
        if (step.vote() != null) {
            return new Deed.CountVotes(step.id(), new Votes(7, 7, 6, 0, 1, 0), "", documents);
        }
        List<String> outcomes = step.outcomes().keySet().stream()
                .filter(outcome -> !step.isSilence(outcome))
                .toList();
        boolean other = outcomes.size() > 1 && random.nextInt(8) == 0;
        return new Deed.Decide(
                step.id(),
                outcomes.get(other ? 1 : 0),
                other ? REASONS.get(random.nextInt(REASONS.size())) : "",
                documents);
    }
}
