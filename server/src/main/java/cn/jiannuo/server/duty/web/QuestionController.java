package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.AnswerQuestion;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to what a duty asks first. */
@Controller
class QuestionController {
    private final AnswerQuestion answer;
    private final Vocabulary vocabulary;

    QuestionController(AnswerQuestion answer, Vocabulary vocabulary) {
        this.answer = answer;
        this.vocabulary = vocabulary;
    }

    @PostMapping("/duties/{id}/questions/{number}/answer")
    String answer(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long after,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        Frame.Notice notice = switch (answer.answer(reader.actor(), id, number, value, reason, after)) {
            case Outcome.Done done ->
                new Frame.Notice(
                        words.say(done.state() == DutyState.OPEN ? "duty.told.answered" : "duty.told.settled"), false);
            case Outcome.No no -> new Frame.Notice(Refusals.say(no.why(), words), true);
        };
        back.addFlashAttribute("notice", notice);
        if (notice.refused()) {
            back.addFlashAttribute("typed", Map.of("question", number, "value", value, "reason", reason));
        }
        return "redirect:/duties/" + id;
    }
}
