package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.ManageAccount;
import cn.jiannuo.server.identity.core.Refusal;
import cn.jiannuo.server.ui.Frame;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does with an account. */
@Controller
class AccountActsController {
    private final ManageAccount manage;

    AccountActsController(ManageAccount manage) {
        this.manage = manage;
    }

    @PostMapping("/accounts/{id}/powers")
    String powers(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<Power> powers,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        return told(
                manage.setPowers(reader, id, powers == null ? Set.of() : powers), "account.powers-set", id, page, next);
    }

    @PostMapping("/accounts/{id}/close")
    String close(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        return told(manage.close(reader, id), "account.closed", id, page, next);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        manage.unlock(reader, id);
        return told(Optional.empty(), "account.unlocked", id, page, next);
    }

    @PostMapping("/accounts/{id}/password")
    String password(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Optional<String> password = manage.resetPassword(reader, id);
        password.ifPresent(once -> next.addFlashAttribute("password", once));
        next.addFlashAttribute(
                "notice",
                password.isPresent()
                        ? Said.done(page, "account.password-reset")
                        : new Frame.Notice(page.say("account.own"), true));
        return "redirect:/accounts/" + id;
    }

    private static String told(Optional<Refusal> refusal, String done, long id, Frame page, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice", refusal.map(why -> Said.refused(page, why)).orElseGet(() -> Said.done(page, done)));
        return "redirect:/accounts/" + id;
    }
}
