package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.CompleteMany;
import cn.jiannuo.server.duty.core.CompleteMany.Chosen;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一起登记: what was ticked in the list is noted as done on one day, and each row is told. */
@Controller
class ManyController {
    /** Number of a duty and of a part. */
    private static final Pattern PICKED = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final CompleteMany complete;

    ManyController(CompleteMany complete) {
        this.complete = complete;
    }

    @PostMapping("/duties/completion")
    String complete(
            @AuthenticationPrincipal SignedIn reader,
            DutiesAsked asked,
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        String back = DutiesAsked.query(asked.search(reader));
        List<Chosen> chosen = pick.stream().flatMap(ManyController::chosen).toList();
        if (chosen.isEmpty()) {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("duties.many.nothing"), true));
            return "redirect:/duties?" + back;
        }
        var told = complete.complete(reader.actor(), chosen, day(doneOn), note);
        next.addFlashAttribute("many", ManyTold.of(told, doneOn, note, back, page.words()));
        return "redirect:/duties/completion";
    }

    @GetMapping("/duties/completion")
    String told(Model model) {
        // when the page is loaded again there is nothing left to tell: the list shows what is still open
        return model.getAttribute("many") instanceof ManyTold ? "duty/many" : "redirect:/duties";
    }

    private static Stream<Chosen> chosen(String text) {
        Matcher picked = PICKED.matcher(text);
        return picked.matches()
                ? Stream.of(new Chosen(Long.parseLong(picked.group(1)), Integer.parseInt(picked.group(2))))
                : Stream.of();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            // each row is refused for want of a day, and says how days are written
            return null;
        }
    }
}
