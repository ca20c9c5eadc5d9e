package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.AskPart;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.matter.core.JointWork;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 协办: asking others for a part of a step, giving it, going on without it. */
@Controller
@RequestMapping("/matters/{id}/parts")
class PartsController {
    private final MatterDetail detail;
    private final JointWork joint;
    private final Vocabulary vocabulary;
    private final List<OwnPage> own;

    PartsController(MatterDetail detail, JointWork joint, Vocabulary vocabulary, List<OwnPage> own) {
        this.detail = detail;
        this.joint = joint;
        this.vocabulary = vocabulary;
        this.own = List.copyOf(own);
    }

    /** Who acts, in which matter. */
    record By(SignedIn reader, long id, Locale locale) {}

    @ModelAttribute("by")
    By by(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Locale locale) {
        return new By(reader, id, locale);
    }

    @PostMapping
    String ask(
            @ModelAttribute("by") By by,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String what,
            RedirectAttributes back) {
        Optional<Station> station = Station.read(to);
        return did(
                by,
                "part-asked",
                what,
                back,
                () -> station.isEmpty() || until == null
                        ? null
                        : joint.ask(
                                by.reader().actor(), by.id(), new AskPart(step, station.get(), until, what, Set.of())));
    }

    @PostMapping("/{part}/answer")
    String give(
            @ModelAttribute("by") By by,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes back) {
        return did(by, "part-given", text, back, () -> joint.give(by.reader().actor(), by.id(), part, text));
    }

    @PostMapping("/{part}/omission")
    String leaveOut(
            @ModelAttribute("by") By by,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes back) {
        return did(
                by,
                "part-left-out",
                reason,
                back,
                () -> joint.leaveOut(by.reader().actor(), by.id(), part, reason));
    }

    private String did(By by, String word, String typed, RedirectAttributes back, Supplier<@Nullable Moved> act) {
        Matter matter = detail.show(by.reader(), by.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .matter();
        Optional<String> there =
                own.stream().flatMap(page -> page.of(matter).stream()).findFirst();
        if (there.isPresent() && !there.get().startsWith("/matters/")) {
            // what is said about it stands on a page of its own, not in the open here
            return "redirect:" + there.get();
        }
        Words words = vocabulary.in(by.locale());
        Frame.Notice notice = switch (act.get()) {
            case null -> new Frame.Notice(words.say("matter.refused.incomplete"), true);
            case Moved.Done ok -> new Frame.Notice(words.say("matter.told." + word), false);
            case Moved.Refused no -> new Frame.Notice(new RefusalWords(words, id -> id).say(no.why()), true);
        };
        if (notice.refused()) {
            back.addFlashAttribute(MatterController.TYPED, typed.strip());
        }
        back.addFlashAttribute("notice", notice);
        return "redirect:/matters/" + by.id();
    }
}
