package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** 匿名写信: without signing in, without a cookie, without anything that is kept. The receipt is the answer itself: there is nowhere to put it. */
@Controller
class OpenLettersController {
    private final Institutions institutions;
    private final LetterBox box;
    private final Crowding crowding;

    OpenLettersController(Institutions institutions, LetterBox box, Crowding crowding) {
        this.institutions = institutions;
        this.box = box;
        this.crowding = crowding;
    }

    @GetMapping("/letters")
    String houses(Model model) {
        List<Institution> all = institutions.all();
        if (all.size() == 1) {
            return "redirect:/letters/" + all.getFirst().code();
        }
        model.addAttribute("houses", all);
        return "voice/houses";
    }

    @GetMapping("/letters/{code}")
    String form(@PathVariable String code, Model model) {
        box.form(house(institutions, code), false, new WritingForm(), "", model);
        return "voice/open-write";
    }

    @PostMapping("/letters/{code}")
    String send(
            @PathVariable String code,
            @ModelAttribute WritingForm form,
            @RequestAttribute(Crowding.PLACE) String place,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        Institution house = house(institutions, code);
        if (!crowding.mayWrite(place)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            box.form(house, false, form, page.say("voice.refused.crowded", crowding.lettersAnHour()), model);
            return "voice/open-write";
        }
        Optional<Written.Kept> kept = box.send(house, form, Optional.empty(), page, model);
        if (kept.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "voice/open-write";
        }
        model.addAttribute("receipt", ReceiptPage.of(house, kept.get()));
        return "voice/open-receipt";
    }

    static Institution house(Institutions institutions, String code) {
        return institutions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
