package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.explain.ExampleProse.Facts;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words where a matter stands after the acts of an example. */
final class MatterProse {
    private final ProcedureRule procedure;

    MatterProse(ProcedureRule procedure) {
        this.procedure = procedure;
    }

    String result(String word, String rest, Facts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (word) {
                    case "at" -> "到了" + step(rest);
                    case "ended" -> ended(rest);
                    case "refused" -> "这一下不行";
                    case "nothing" -> "不走这个程序";
                    default -> "见条文";
                });
        List<String> late = facts.texts("late").stream().map(this::step).toList();
        if (!late.isEmpty()) {
            parts.add(String.join("、", late) + "办晚了");
        }
        ExpectationProse.day(facts.text("due")).ifPresent(day -> parts.add(Numerals.date(day) + "前办"));
        return String.join("，", parts);
    }

    private static String ended(String state) {
        String name = Glossary.builtIn().say("end", state, "办结");
        return name.equals("办结") ? name : "办结：" + name;
    }

    /** A step, or several at once, by name. */
    private String step(String ids) {
        List<String> names = new ArrayList<>();
        for (String id : ids.split("[,\\s]+")) {
            Optional<StepRule> step = procedure.steps().stream()
                    .filter(s -> s.frame().id().equals(id))
                    .findFirst();
            step.ifPresent(s -> names.add("“" + s.frame().name() + "”"));
        }
        return names.isEmpty() ? "下一步" : String.join("、", names);
    }
}
