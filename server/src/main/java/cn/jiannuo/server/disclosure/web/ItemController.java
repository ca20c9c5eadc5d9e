package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.ObjectionWindows;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.PublishItem;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.WriteItem;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item that is published: read, corrected, withdrawn. */
@Controller
@RequestMapping("/open/items/{id}")
class ItemController {
    private final ReadItems reading;
    private final WriteItem write;
    private final PublishItem publish;
    private final Sight sight;
    private final QuestionDetail questions;
    private final ObjectionWindows windows;

    ItemController(
            ReadItems reading,
            WriteItem write,
            PublishItem publish,
            Sight sight,
            QuestionDetail questions,
            ObjectionWindows windows) {
        this.reading = reading;
        this.write = write;
        this.publish = publish;
        this.sight = sight;
        this.questions = questions;
        this.windows = windows;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam Optional<Integer> edition,
            Model model) {
        Sight.Eyes eyes = sight.of(me);
        ReadItems.Shown shown =
                reading.show(eyes, id, edition).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "item",
                new ItemPage(
                        shown,
                        "/open/items/" + id,
                        "/open/units/" + shown.item().unit(),
                        eyes.answersFor(shown.item()),
                        eyes.answersFor(shown.item()) || eyes.supervises(shown.item()),
                        reading.open(eyes, id).isPresent(),
                        questions.ofItem(eyes, id),
                        windows.of(shown.item())));
        Object typed = model.getAttribute(QuestionController.TYPED);
        model.addAttribute("typed", typed == null ? "" : typed.toString());
        return "disclosure/item";
    }

    @GetMapping("/files/{edition}/{file}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable int edition,
            @PathVariable long file) {
        return Handed.out(reading.file(sight.of(me), id, edition, file));
    }

    @PostMapping("/correction")
    String correct(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Outcome outcome = write.correct(me, id, reason);
        Told.tell(outcome, "disclosure.told.correcting", page.words(), back);
        return "redirect:/open/items/" + id + (outcome instanceof Outcome.Done ? "/draft" : "");
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Told.tell(publish.withdraw(me, id, reason), "disclosure.told.withdrawn", page.words(), back);
        return "redirect:/open/items/" + id;
    }
}
