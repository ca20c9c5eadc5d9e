package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.Accounts.Account;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.identity.core.ReadAccounts;
import cn.jiannuo.server.ui.Frame;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Accounts, for the security administrator: found, shown and opened. */
@Controller
class AccountsController {
    private final ReadAccounts accounts;
    private final OpenAccount open;

    AccountsController(ReadAccounts accounts, OpenAccount open) {
        this.accounts = accounts;
        this.open = open;
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Power power,
            @RequestParam(defaultValue = "1") int number,
            Model model) {
        int page = Math.max(1, number);
        List<Account> found = accounts.page(text.strip(), power, page);
        model.addAttribute("list", new AccountsPage(text.strip(), power, page, found));
        return "identity/accounts";
    }

    @GetMapping("/accounts/new")
    String form(Model model) {
        model.addAttribute("form", new NewAccount("", "", EnumSet.of(Power.MEMBER), ""));
        return "identity/account-new";
    }

    @PostMapping("/accounts")
    String open(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable Set<Power> powers,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        Set<Power> chosen = powers == null ? Set.of() : powers;
        return switch (open.open(reader.actor(), name.strip(), shown.strip(), chosen)) {
            case OpenAccount.Opened opened -> {
                next.addFlashAttribute("password", opened.password());
                next.addFlashAttribute("notice", Said.done(page, "account.opened"));
                yield "redirect:/accounts/" + opened.account();
            }
            case OpenAccount.Refused refused -> {
                String why = Said.refused(page, refused.why()).text();
                model.addAttribute("form", new NewAccount(name, shown, chosen, why));
                yield "identity/account-new";
            }
        };
    }

    @GetMapping("/accounts/{id}")
    String one(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model) {
        Account account = accounts.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String password = model.getAttribute("password") instanceof String once ? once : "";
        model.addAttribute(
                "one", new AccountPage(account, accounts.waiting(account), password, reader.account() == account.id()));
        return "identity/account";
    }
}
