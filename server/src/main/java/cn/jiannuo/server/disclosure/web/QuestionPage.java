package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.disclosure.core.QuestionDetail.Seen;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import java.util.List;
import java.util.Optional;

/**
 * One question.
 *
 * @param typed what was typed in a form that was refused
 */
public record QuestionPage(Seen seen, String typed) {
    public String here() {
        return "/open/questions/" + seen.question().id();
    }

    public String matter() {
        return "/matters/" + seen.question().matter();
    }

    /** The step that is open now. */
    public Optional<Turn> now() {
        return seen.course().stream()
                .filter(turn -> turn.standing() == Turn.Standing.OPEN)
                .findFirst();
    }

    /** Whether the reader may take it back: it is his, and runs. */
    public boolean mayTakeBack() {
        return seen.mine()
                && seen.question().endedOn() == null
                && seen.replies().isEmpty();
    }

    public static List<String> outcomes(Step step) {
        return List.copyOf(step.outcomes().keySet());
    }
}
