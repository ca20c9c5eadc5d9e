package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.Proof;
import cn.jiannuo.server.voice.vault.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 凭回执码: what became of a letter. The code comes in the body of a form, never in an address that somebody writes down. */
@Controller
class OpenFollowController {
    private final Institutions institutions;
    private final FollowLetter follow;
    private final Proof proof;
    private final Crowding crowding;

    OpenFollowController(Institutions institutions, FollowLetter follow, Proof proof, Crowding crowding) {
        this.institutions = institutions;
        this.follow = follow;
        this.proof = proof;
        this.crowding = crowding;
    }

    @GetMapping("/letters/{code}/follow")
    String ask(@PathVariable String code, Model model) {
        return asked(OpenLettersController.house(institutions, code), "", "", model);
    }

    @PostMapping("/letters/{code}/follow")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String receipt,
            @RequestAttribute(Crowding.PLACE) String place,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        return act(code, receipt, place, page, response, model, known -> new Acted.Done(), "");
    }

    @PostMapping("/letters/{code}/follow/message")
    String add(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String text,
            @RequestAttribute(Crowding.PLACE) String place,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", text);
        return act(code, receipt, place, page, response, model, known -> follow.add(known, text), "voice.added");
    }

    @PostMapping("/letters/{code}/follow/rating")
    String rate(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam Letter.Rating rating,
            @RequestParam(defaultValue = "") String why,
            @RequestAttribute(Crowding.PLACE) String place,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("why", why);
        return act(
                code, receipt, place, page, response, model, known -> follow.rate(known, rating, why), "voice.rated");
    }

    @PostMapping("/letters/{code}/follow/withdrawal")
    String takeBack(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String receipt,
            @RequestAttribute(Crowding.PLACE) String place,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        return act(code, receipt, place, page, response, model, follow::takeBack, "voice.taken-back");
    }

    @GetMapping("/letters/{code}/proof")
    String proof(@PathVariable String code, Model model) {
        return proved(OpenLettersController.house(institutions, code), "", "", Optional.empty(), model);
    }

    @PostMapping("/letters/{code}/proof")
    String check(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        Institution house = OpenLettersController.house(institutions, code);
        return proved(house, line, text, Tenancy.within(house.id(), () -> proof.read(line)), model);
    }

    private String proved(Institution house, String line, String text, Optional<Proof.Said> said, Model model) {
        model.addAttribute("proof", new ProofPage(house, line, text, said));
        return "voice/open-proof";
    }

    private String asked(Institution house, String typed, String error, Model model) {
        model.addAttribute("house", house);
        model.addAttribute("typedReceipt", typed);
        model.addAttribute("error", error);
        return "voice/open-ask";
    }

    private String act(
            String code,
            String typed,
            String place,
            Frame page,
            HttpServletResponse response,
            Model model,
            Function<Receipt, Acted> act,
            String done) {
        Institution house = OpenLettersController.house(institutions, code);
        if (!crowding.mayTry(place)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return asked(house, typed, page.say("voice.refused.tried-often"), model);
        }
        Optional<Receipt> receipt = Receipt.read(typed);
        if (receipt.isEmpty()) {
            return asked(house, typed, page.say("voice.refused.no-receipt"), model);
        }
        Acted acted = Tenancy.within(house.id(), () -> act.apply(receipt.get()));
        Optional<FollowLetter.Followed> followed = Tenancy.within(house.id(), () -> follow.follow(receipt.get()));
        if (followed.isEmpty()) {
            return asked(house, typed, page.say("voice.refused.unknown-receipt"), model);
        }
        boolean refused = !(acted instanceof Acted.Done);
        String told = switch (acted) {
            case Acted.ByMatter no -> page.say("voice.refused.procedure");
            case Acted.Refused no ->
                page.say("voice.refused." + no.why(), no.gaps().toArray());
            case Acted.Done yes -> done.isEmpty() ? "" : page.say(done);
        };
        model.addAttribute(
                "following", new FollowPage(house, followed.get(), receipt.get().text(), told, refused));
        return "voice/open-follow";
    }
}
