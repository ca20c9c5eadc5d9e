package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.tenancy.Institutions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The way in. */
@Controller
class SignInController {
    private final Institutions institutions;

    SignInController(Institutions institutions) {
        this.institutions = institutions;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String out,
            @SessionAttribute(name = "sign-in-name", required = false) @Nullable String name,
            Model model) {
        model.addAttribute(
                "form", new SignInForm(institutions.all(), name == null ? "" : name, refused != null, out != null));
        return "identity/sign-in";
    }
}
