package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.AskAboutItem;
import cn.jiannuo.server.disclosure.core.HandleQuestion;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.ui.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑问: asking about an item, and what becomes of it. */
@Controller
class QuestionController {
    /** What was typed in a form that was refused. */
    static final String TYPED = "typedHere";

    private final AskAboutItem ask;
    private final HandleQuestion handle;
    private final QuestionDetail detail;
    private final Matters matters;

    QuestionController(AskAboutItem ask, HandleQuestion handle, QuestionDetail detail, Matters matters) {
        this.ask = ask;
        this.handle = handle;
        this.detail = detail;
        this.matters = matters;
    }

    @PostMapping("/open/items/{item}/questions")
    String ask(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "false") boolean named,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        AskAboutItem.Result result = ask.ask(me, item, content, named);
        if (result.no().isPresent()) {
            back.addFlashAttribute(TYPED, content);
            Told.tell(result.no().get(), "", page.words(), back);
            return "redirect:/open/items/" + item;
        }
        AskAboutItem.Asked asked = result.asked().orElseThrow();
        matters.begin(asked.reference());
        back.addFlashAttribute("notice", new Frame.Notice(page.say("disclosure.told.asked"), false));
        return "redirect:/open/questions/" + asked.question();
    }

    @GetMapping("/open/questions/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        QuestionDetail.Seen seen =
                detail.see(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Object typed = model.getAttribute(TYPED);
        model.addAttribute("question", new QuestionPage(seen, typed == null ? "" : typed.toString()));
        return "disclosure/question";
    }

    @PostMapping("/open/questions/{id}/answer")
    String answer(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "false") boolean keep,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        return told(id, handle.answer(me, id, content, keep), "answered", content, page, back);
    }

    @PostMapping("/open/questions/{id}/review")
    String review(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String content,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        return told(id, handle.review(me, id, outcome, content), "reviewed", content, page, back);
    }

    @PostMapping("/open/questions/{id}/judgement")
    String judge(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam boolean clear,
            @RequestParam(defaultValue = "") String content,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Outcome outcome = handle.judge(me, id, clear, content);
        return told(id, outcome, clear ? "judged-clear" : "judged-unclear", content, page, back);
    }

    @PostMapping("/open/questions/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        return told(
                id, handle.withdraw(me, id, page.say("disclosure.question-taken-back")), "taken-back", "", page, back);
    }

    @PostMapping("/open/questions/{id}/correction")
    String correct(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Outcome outcome = handle.correct(me, id, reason);
        Told.tell(outcome, "disclosure.told.correcting", page.words(), back);
        return outcome instanceof Outcome.Done done
                ? "redirect:/open/items/" + done.item() + "/draft"
                : "redirect:/open/questions/" + id;
    }

    private static String told(
            long id, Outcome outcome, String what, String typed, Frame page, RedirectAttributes back) {
        if (outcome instanceof Outcome.No) {
            back.addFlashAttribute(TYPED, typed);
        }
        Told.tell(outcome, "disclosure.told." + what, page.words(), back);
        return "redirect:/open/questions/" + id;
    }
}
