package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.MoveToNewText;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open duties of an older text, and what would become of them under the new one. */
@Controller
class MovingController {
    private final MoveToNewText moving;
    private final Vocabulary vocabulary;

    MovingController(MoveToNewText moving, Vocabulary vocabulary) {
        this.moving = moving;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/moving/{regulation}")
    String preview(@PathVariable String regulation, Model model) {
        model.addAttribute("regulation", regulation);
        model.addAttribute("moves", moving.preview(regulation));
        return "duty/moving";
    }

    @PostMapping("/moving/{regulation}")
    String move(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String regulation,
            Locale locale,
            RedirectAttributes back) {
        List<MoveToNewText.Move> moved = moving.move(reader.actor(), regulation);
        long gone = moved.stream().filter(move -> move.newDue().isEmpty()).count();
        String said = vocabulary.in(locale).say("moving.done", moved.size() - gone, gone);
        back.addFlashAttribute("notice", new Frame.Notice(said, false));
        return "redirect:/moving/" + regulation;
    }
}
