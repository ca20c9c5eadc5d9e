package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.Accounts.Account;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody chooses a new password; their other sessions end. */
@Service
public class ChangePassword {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final EndSessions sessions;
    private final AuditLog log;

    ChangePassword(Accounts accounts, PasswordEncoder passwords, EndSessions sessions, AuditLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    /** @param session the one that stays */
    @Transactional
    public Optional<Refusal> change(SignedIn who, String old, String chosen, String again, String session) {
        Account account = accounts.locked(who.account()).orElseThrow();
        Optional<Refusal> refusal = check(account, old, chosen, again);
        if (refusal.isPresent()) {
            log.write(
                    who.actor(),
                    "password.refused",
                    SignIn.subject(account),
                    Map.of("reason", refusal.get().key()));
            return refusal;
        }
        accounts.setPassword(account.id(), passwords.encode(chosen), false);
        sessions.ofAccountBut(account.id(), session);
        log.write(who.actor(), "password.changed", SignIn.subject(account), Map.of());
        return Optional.empty();
    }

    private Optional<Refusal> check(Account account, String old, String chosen, String again) {
        if (!passwords.matches(old, account.passwordHash())) {
            return Optional.of(Refusal.because("password.old-wrong"));
        }
        if (!chosen.equals(again)) {
            return Optional.of(Refusal.because("password.differ"));
        }
        if (chosen.equals(old)) {
            return Optional.of(Refusal.because("password.same"));
        }
        return PasswordRules.check(chosen, account.signInName(), account.shownName());
    }
}
