package cn.jiannuo.server.notification.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.core.ReadNotices;
import cn.jiannuo.server.notification.core.Told;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import java.util.List;
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

/** What the reader was told. */
@Controller
class NoticesController {
    private final ReadNotices notices;

    NoticesController(ReadNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    @OneReading
    String list(@AuthenticationPrincipal SignedIn reader, @RequestParam(defaultValue = "1") int number, Model model) {
        int page = Math.max(1, number);
        List<Told> found = notices.page(person(reader), page);
        model.addAttribute("list", new NoticesPage(found, page));
        return "notification/notices";
    }

    /** On to where it leads; it counts as read. */
    @GetMapping("/notices/{id}")
    String follow(@AuthenticationPrincipal SignedIn reader, @PathVariable long id) {
        return "redirect:"
                + notices.read(person(reader), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .link();
    }

    @PostMapping("/notices/read")
    String readAll(
            @AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page, RedirectAttributes next) {
        int read = notices.readAll(person(reader));
        next.addFlashAttribute("notice", new Frame.Notice(page.say("notice.all-read", read), false));
        return "redirect:/notices";
    }

    static long person(SignedIn reader) {
        return reader.actor().person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
