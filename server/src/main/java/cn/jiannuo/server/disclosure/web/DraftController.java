package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.CheckItem;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.ObjectionWindows;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.PublishItem;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.WriteItem;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** What is written and not shown yet: written on, looked at, published. */
@Controller
@RequestMapping("/open/items/{id}")
class DraftController {
    private final ReadItems reading;
    private final WriteItem write;
    private final CheckItem check;
    private final PublishItem publish;
    private final Sight sight;
    private final StationNames stations;
    private final Matters matters;

    DraftController(
            ReadItems reading,
            WriteItem write,
            CheckItem check,
            PublishItem publish,
            Sight sight,
            StationNames stations,
            Matters matters) {
        this.reading = reading;
        this.write = write;
        this.check = check;
        this.publish = publish;
        this.sight = sight;
        this.stations = stations;
        this.matters = matters;
    }

    @GetMapping("/draft")
    String draft(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
        Optional<ReadItems.Open> open = reading.open(sight.of(me), id);
        return open.isEmpty()
                ? "redirect:/open/items/" + id
                : show(me, open.get(), typed(open.get()), "", locale, model);
    }

    private static ItemForm typed(ReadItems.Open open) {
        ItemForm form = new ItemForm();
        form.setTitle(open.edition().title());
        form.setBody(open.edition().body());
        form.setCells(
                open.item().isEachHisOwn()
                        ? open.edition().ownCells()
                        : open.edition().cells());
        form.setRevision(open.edition().revision());
        return form;
    }

    private String show(SignedIn me, ReadItems.Open open, ItemForm form, String error, Locale locale, Model model) {
        Sight.Eyes eyes = sight.of(me);
        Item item = open.item();
        String checker = item.checker().isEmpty() ? "" : stations.name(Station.parse(item.checker()), locale);
        boolean mayWrite = eyes.answersFor(item) || open.edition().writtenBy() == eyes.person();
        boolean mayCheck = WriteController.mayCheck(eyes, open);
        model.addAttribute("write", WritePage.of(open, checker, form, mayWrite, mayCheck, error));
        return "disclosure/write";
    }

    @PostMapping("/draft")
    String rewrite(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @ModelAttribute ItemForm form,
            @ModelAttribute("page") Frame page,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes back) {
        Optional<Draft> draft = form.draft();
        Outcome outcome = draft.isEmpty() ? Outcome.no("table") : write.rewrite(me, id, draft.get());
        if (outcome instanceof Outcome.No no) {
            ReadItems.Open open =
                    reading.open(sight.of(me), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, open, form, Told.say(no, page.words()), locale, model);
        }
        Told.tell(outcome, "disclosure.told.kept", page.words(), back);
        return "redirect:/open/items/" + id + "/draft";
    }

    @PostMapping("/hand-in")
    String handIn(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Told.tell(check.handIn(me, id), "disclosure.told.handed-in", page.words(), back);
        return "redirect:/open/items/" + id + "/draft";
    }

    /** Each question comes as {@code q0}, {@code q1}, … with yes or no. */
    @PostMapping("/check")
    String check(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam Map<String, String> said,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        ReadItems.Open open =
                reading.open(sight.of(me), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> questions = CheckItem.questions(open.item());
        Set<String> answered = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String answer = said.getOrDefault("q" + i, "");
            if (!answer.isEmpty()) {
                answered.add(questions.get(i));
            }
            if (answer.equals("yes")) {
                found.add(questions.get(i));
            }
        }
        Outcome outcome = check.check(me, id, revision, answered, found, note);
        Told.tell(
                outcome, found.isEmpty() ? "disclosure.told.cleared" : "disclosure.told.returned", page.words(), back);
        return "redirect:/open/items/" + id + "/draft";
    }

    @PostMapping("/publication")
    String publish(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Outcome outcome = publish.publish(me, id);
        if (outcome instanceof Outcome.Done) {
            matters.begin(ObjectionWindows.reference(id));
        }
        Told.tell(outcome, "disclosure.told.published", page.words(), back);
        return "redirect:/open/items/" + id + (outcome instanceof Outcome.Done ? "" : "/draft");
    }

    @PostMapping("/draft/files/{file}/removal")
    String removeFile(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long file,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Told.tell(write.removeFile(me, id, file), "disclosure.told.file-out", page.words(), back);
        return "redirect:/open/items/" + id + "/draft";
    }

    @GetMapping("/draft/files/{file}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
        return Handed.out(reading.openFile(sight.of(me), id, file));
    }
}
