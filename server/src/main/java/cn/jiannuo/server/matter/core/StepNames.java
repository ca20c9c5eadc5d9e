package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.regulation.RulesInForce;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the steps of procedures are called, as the regulations in force have them. */
@Component
public class StepNames {
    private final RulesInForce rules;

    StepNames(RulesInForce rules) {
        this.rules = rules;
    }

    /** By the procedure's {@link #key}, then by the step's id. */
    public Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new HashMap<>();
        rules.current()
                .rulebook()
                .versions()
                .forEach(version -> version.regulation().rules().forEach(rule -> {
                    if (rule instanceof ProcedureRule procedure) {
                        Map<String, String> names =
                                all.computeIfAbsent(key(version.regulation().id(), rule.id()), key -> new HashMap<>());
                        procedure
                                .steps()
                                .forEach(step -> names.put(
                                        step.frame().id(), step.frame().name()));
                    }
                }));
        return all;
    }

    public static String key(String regulation, String rule) {
        return regulation + "/" + rule;
    }
}
