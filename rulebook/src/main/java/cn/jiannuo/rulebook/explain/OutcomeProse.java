package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words where the outcomes of a step lead: 同意，转到“回来报到”. */
final class OutcomeProse {
    private static final String SILENCE = "到期没有答复";

    private final ProcedureRule procedure;

    OutcomeProse(ProcedureRule procedure) {
        this.procedure = procedure;
    }

    Wording outcomes(Step step) {
        List<Wording> ways = new ArrayList<>();
        for (Map.Entry<String, Target> entry : step.outcomes().entrySet()) {
            String unknown = ways.isEmpty() ? "办完了" : "另一种结果";
            String outcome = name(step, entry.getKey(), unknown);
            String when = outcome.endsWith("的") ? outcome + "，" : outcome + "的，";
            ways.add(say("{}{}", step.outcomes().size() == 1 ? "办完" : when, target(entry.getValue(), outcome)));
        }
        ways.add(consent(step));
        return Wording.join("；", ways.stream().filter(way -> !way.isEmpty()).toList());
    }

    private static String name(Step step, String outcome, String unknown) {
        return step.isSilence(outcome) ? SILENCE : Glossary.builtIn().say("outcome", outcome, unknown);
    }

    /** Silence that comes to the ordinary outcome, which people may also choose. */
    private static Wording consent(Step step) {
        String lapse = step.lapse();
        if (lapse == null || step.isSilence(lapse)) {
            return Wording.NOTHING;
        }
        return step.outcomes().size() == 1
                ? say("{}，也这样往下走", SILENCE)
                : say("{}，也算“{}”", SILENCE, name(step, lapse, "办完了"));
    }

    private Wording target(Target target, String outcome) {
        return switch (target) {
            case Target.ToStep to -> say("转到{}", step(to.step()));
            case Target.End end -> end(end.state(), outcome);
            case Target.Fork fork ->
                say(
                        fork.waits() == Target.Waits.FOR_ALL ? "同时办{}，都办完再{}" : "同时办{}，有一个办完就{}",
                        Wording.list(fork.branches().stream().map(this::step).toList()),
                        step(fork.join()));
        };
    }

    /** How a matter ends, unless the outcome has just said so. */
    static Wording end(String state, String outcome) {
        String name = Glossary.builtIn().say("end", state, "");
        boolean said = name.isEmpty() || name.equals(outcome) || name.equals("办结");
        return said ? Wording.of("就此办结") : Wording.of("就此办结（" + name + "）");
    }

    /** A step by its name. */
    Wording step(String id) {
        return procedure.steps().stream()
                .filter(s -> s.frame().id().equals(id))
                .findFirst()
                .map(s -> Wording.of("“" + s.frame().name() + "”"))
                .orElse(Wording.of("下一步"));
    }
}
