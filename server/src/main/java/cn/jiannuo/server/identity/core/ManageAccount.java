package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.Accounts.Account;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does with another's account; with their own, nothing. Each ends the account's sessions. */
@Service
public class ManageAccount {
    private final Accounts accounts;
    private final Attempts attempts;
    private final RecoveryCodes codes;
    private final PasswordEncoder passwords;
    private final EndSessions sessions;
    private final AuditLog log;

    ManageAccount(
            Accounts accounts,
            Attempts attempts,
            RecoveryCodes codes,
            PasswordEncoder passwords,
            EndSessions sessions,
            AuditLog log) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    /** Gives and takes powers. */
    @Transactional
    public Optional<Refusal> setPowers(SignedIn by, long id, Set<Power> powers) {
        Account account = accounts.locked(id).orElseThrow();
        Optional<Refusal> refusal = own(by, account)
                .or(() -> SeparatedPowers.check(powers))
                .or(() -> unlisted(account, powers))
                .or(() -> last(account, powers));
        if (refusal.isEmpty() && !account.powers().equals(powers)) {
            accounts.setPowers(id, powers);
            sessions.ofAccount(id);
            log.write(by.actor(), "account.powers-changed", SignIn.subject(account), OpenAccount.words(powers));
        }
        return refusal;
    }

    /** A one-time password, shown to the administrator once; the second factor goes as well, for whoever lost the phone. */
    @Transactional
    public Optional<String> resetPassword(SignedIn by, long id) {
        Account account = accounts.locked(id).orElseThrow();
        if (own(by, account).isPresent()) {
            return Optional.empty();
        }
        String password = OneTime.password();
        accounts.setPassword(id, passwords.encode(password), true);
        accounts.setSecondFactor(id, null);
        codes.discard(id);
        attempts.forget(account.signInName());
        sessions.ofAccount(id);
        log.write(by.actor(), "account.password-reset", SignIn.subject(account), Map.of());
        return Optional.of(password);
    }

    /** Lets somebody who failed too often try again at once. */
    @Transactional
    public void unlock(SignedIn by, long id) {
        Account account = accounts.locked(id).orElseThrow();
        attempts.forget(account.signInName());
        log.write(by.actor(), "account.unlocked", SignIn.subject(account), Map.of());
    }

    /** Closes it for good; what was done with it stays. */
    @Transactional
    public Optional<Refusal> close(SignedIn by, long id) {
        Account account = accounts.locked(id).orElseThrow();
        Optional<Refusal> refusal = own(by, account).or(() -> last(account, Set.of()));
        if (refusal.isEmpty()) {
            accounts.close(id);
            sessions.ofAccount(id);
            log.write(by.actor(), "account.closed", SignIn.subject(account), Map.of());
        }
        return refusal;
    }

    private static Optional<Refusal> own(SignedIn by, Account account) {
        return by.account() == account.id() ? Optional.of(Refusal.because("account.own")) : Optional.empty();
    }

    private static Optional<Refusal> unlisted(Account account, Set<Power> powers) {
        boolean administrator = SeparatedPowers.isAdministrators(powers);
        if (account.person().isPresent() == administrator) {
            return Optional.of(Refusal.because(
                    administrator ? "account.person-not-administrator" : "account.not-listed", account.signInName()));
        }
        return Optional.empty();
    }

    /** Without a security administrator nobody could ever open an account again; the same for the other two. */
    private Optional<Refusal> last(Account account, Set<Power> left) {
        for (Power power : account.powers()) {
            if (power.isAdministrator() && !left.contains(power) && accounts.countHaving(power) == 1) {
                return Optional.of(Refusal.because("account.last-administrator"));
            }
        }
        return Optional.empty();
    }
}
