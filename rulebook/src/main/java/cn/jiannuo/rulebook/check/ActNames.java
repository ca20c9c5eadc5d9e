package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Names in an act that its procedure does not know. The machine would refuse such an act, and a case that expects a refusal
 * would pass without having shown anything.
 */
final class ActNames {
    private static final List<String> CHOOSING = List.of("complete", "vote");

    private ActNames() {}

    /** What is wrong with the first unknown step, outcome or exception; empty when all are known. */
    static Optional<Message> unknown(ActText act, Procedure procedure) {
        if (act.verb().equals("exception")) {
            return among(
                    "example.exception",
                    act.word(),
                    procedure.exceptions().stream().map(UrgentException::id).toList());
        }
        if (act.step().isEmpty() || act.verb().equals("judge")) {
            return Optional.empty();
        }
        Optional<Step> step = procedure.step(act.step());
        if (step.isEmpty()) {
            return among(
                    "example.step",
                    act.step(),
                    procedure.steps().stream().map(Step::id).toList());
        }
        return CHOOSING.contains(act.verb()) && !act.word().isEmpty()
                ? among("example.outcome", act.word(), step.get().outcomes().keySet())
                : Optional.empty();
    }

    private static Optional<Message> among(String key, String name, Collection<String> known) {
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(Message.of(key, name, Nearest.to(name, known).orElse(""), known));
    }
}
