package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Roster;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.SecondFactor;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的账号: who one is here, how pages look, and the ways in. */
@Controller
class MeController {
    private final SecondFactor secondFactor;
    private final ObjectProvider<Roster> roster;

    MeController(SecondFactor secondFactor, ObjectProvider<Roster> roster) {
        this.secondFactor = secondFactor;
        this.roster = roster;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal SignedIn reader, Model model) {
        OptionalLong person = reader.actor().person();
        Optional<Roster.Listed> listed = person.isPresent() && roster.getIfAvailable() != null
                ? roster.getObject().byId(person.getAsLong())
                : Optional.empty();
        model.addAttribute(
                "me",
                new MePage(
                        listed,
                        reader.powers().stream().sorted().toList(),
                        secondFactor.isOn(reader),
                        secondFactor.codesLeft(reader)));
        return "identity/me";
    }

    /** Every section, for a phone's fifth tab. */
    @GetMapping("/me/all")
    String all() {
        return "identity/all";
    }
}
