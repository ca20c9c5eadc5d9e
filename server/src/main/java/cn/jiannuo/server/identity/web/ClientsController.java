package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other systems and their tokens, for the security administrator. */
@Controller
class ClientsController {
    private final ClientTokens tokens;
    private final Clock clock;

    ClientsController(ClientTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/clients")
    String list(Model model) {
        LocalDate inAYear = LocalDate.now(clock).plusYears(1);
        return page(model, new ClientsPage.Form("", Set.of(), inAYear, ""));
    }

    @PostMapping("/clients")
    String register(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam LocalDate expires,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        Set<Scope> chosen = (scopes == null ? Set.<String>of() : scopes)
                .stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toUnmodifiableSet());
        return switch (tokens.register(reader.actor(), name.strip(), chosen, expires)) {
            case ClientTokens.Registered registered -> {
                next.addFlashAttribute("token", registered.token());
                next.addFlashAttribute("notice", Said.done(page, "client.registered", name.strip()));
                yield "redirect:/clients";
            }
            case ClientTokens.Refused refused -> {
                String why = Said.refused(page, refused.why()).text();
                yield page(model, new ClientsPage.Form(name, chosen, expires, why));
            }
        };
    }

    @PostMapping("/clients/{id}/revoke")
    String revoke(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        tokens.revoke(reader.actor(), id);
        next.addFlashAttribute("notice", Said.done(page, "client.revoked"));
        return "redirect:/clients";
    }

    private String page(Model model, ClientsPage.Form form) {
        String token = model.getAttribute("token") instanceof String once ? once : "";
        model.addAttribute("list", new ClientsPage(tokens.all(), form, token, LocalDate.now(clock)));
        return "identity/clients";
    }
}
