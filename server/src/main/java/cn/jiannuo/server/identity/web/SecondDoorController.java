package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.SignIn;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second door: six digits of the phone, or a recovery code. */
@Controller
class SecondDoorController {
    private final SignIn signIn;
    private final Entrance entrance;
    private final Clock clock;

    SecondDoorController(SignIn signIn, Entrance entrance, Clock clock) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/second")
    String form(@Nullable Authentication who, @ModelAttribute("page") Frame page, Model model) {
        if (atDoor(who).isEmpty()) {
            return "redirect:/sign-in?stale";
        }
        model.addAttribute("refused", false);
        return "identity/second";
    }

    @PostMapping("/sign-in/second")
    @Nullable
    String knock(
            @Nullable Authentication who,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        Optional<AtSecondDoor> waiting = atDoor(who);
        if (waiting.isEmpty()) {
            return "redirect:/sign-in?stale";
        }
        SignIn.Answer answer = Tenancy.within(
                waiting.get().institution(),
                () -> signIn.second(waiting.get().halfway(), code.strip(), request.getRemoteAddr()));
        switch (answer) {
            case SignIn.Welcome welcome -> entrance.admit(request, response, welcome);
            case SignIn.Waiting until -> {
                request.getSession().setAttribute(SignInRefusal.UNTIL, until.until());
                return "redirect:/sign-in?waiting";
            }
            case SignIn.Wrong wrong -> {
                model.addAttribute("refused", true);
                return "identity/second";
            }
            case SignIn.Crowded crowded -> throw new IllegalStateException("addresses are asked at the first door");
            case SignIn.Halfway halfway -> throw new IllegalStateException("there is no third door");
        }
        return null;
    }

    private Optional<AtSecondDoor> atDoor(@Nullable Authentication who) {
        return who != null
                        && who.getPrincipal() instanceof AtSecondDoor door
                        && clock.instant().isBefore(door.until())
                ? Optional.of(door)
                : Optional.empty();
    }
}
