package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String nobody;

    SignIn(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobody = passwords.encode("nobody has this password");
    }

    /** Who it is, or empty; takes as long for an account that does not exist, so that names cannot be guessed by time. */
    @Transactional
    public Optional<SignedIn> signIn(InstitutionId institution, String name, String password) {
        Optional<Accounts.Account> account = accounts.find(name);
        boolean right = passwords.matches(
                password, account.map(Accounts.Account::passwordHash).orElse(nobody));
        return right ? account.map(a -> new SignedIn(actor(institution, a), a.powers())) : Optional.empty();
    }

    private static Actor actor(InstitutionId institution, Accounts.Account account) {
        return account.person().isPresent()
                ? new Actor.Member(institution, account.id(), account.person().getAsLong(), account.shownName())
                : new Actor.Administrator(institution, account.id(), account.shownName());
    }
}
