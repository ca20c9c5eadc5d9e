package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.Accounts.Account;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in, by name and password, by the second factor, or by another house's word. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final Attempts attempts;
    private final AddressLimit addresses;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final String nobody;

    SignIn(
            Accounts accounts,
            Attempts attempts,
            AddressLimit addresses,
            SecondFactor secondFactor,
            PasswordEncoder passwords,
            AuditLog log,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.addresses = addresses;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.log = log;
        this.transaction = transaction;
        this.nobody = passwords.encode("nobody has this password");
    }

    /** What comes of it. */
    public sealed interface Answer {}

    /** @param mustChange whether a new password is to be chosen before anything else */
    public record Welcome(SignedIn who, boolean mustChange) implements Answer {}

    /** The password is right; the second factor is still asked for. */
    public record Halfway(InstitutionId institution, long account) implements Answer {}

    /** Name, password or code is wrong; never says which. */
    public record Wrong() implements Answer {}

    /** Too many failures: nothing is even looked at before then. */
    public record Waiting(Instant until) implements Answer {}

    /** Too many failures from this network address. */
    public record Crowded() implements Answer {}

    /**
     * By name and password. Takes as long for a name that does not exist, and makes it wait alike, so that names cannot be guessed.
     *
     * @param address of the network, for the log
     */
    public Answer signIn(String name, String password, String address) {
        if (addresses.isOver(address)) {
            return refused(name, address, "address", new Crowded());
        }
        Optional<Instant> until = attempts.begin(name);
        if (until.isPresent()) {
            return refused(name, address, "waiting", new Waiting(until.get()));
        }
        // the slow comparison holds no connection
        Optional<Account> account = transaction.execute(status -> accounts.find(name));
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobody));
        if (!right || account.isEmpty()) {
            addresses.failed(address);
            return refused(name, address, "wrong", new Wrong());
        }
        if (account.get().totpSecret() != null) {
            return new Halfway(Tenancy.current(), account.get().id());
        }
        return transaction.execute(status -> welcome(account.get(), address, "password"));
    }

    /** By the second factor, after the password: six digits, or a recovery code. */
    public Answer second(Halfway halfway, String code, String address) {
        Account account =
                transaction.execute(status -> accounts.byId(halfway.account()).orElseThrow());
        Optional<Instant> until = attempts.begin(account.signInName());
        if (until.isPresent()) {
            return refused(account.signInName(), address, "waiting", new Waiting(until.get()));
        }
        return transaction.execute(status -> {
            Optional<String> means = account.closed() ? Optional.empty() : secondFactor.check(account, code);
            if (means.isEmpty()) {
                addresses.failed(address);
                return refused(account.signInName(), address, "second-factor", new Wrong());
            }
            return welcome(account, address, means.get());
        });
    }

    /** By the word of another house (OIDC), which has checked the name in its own way. */
    public Answer vouched(String name, String address) {
        Optional<Account> account = transaction.execute(status -> accounts.find(name));
        if (account.isEmpty()) {
            return refused(name, address, "unknown", new Wrong());
        }
        return transaction.execute(
                status -> new Welcome(welcome(account.get(), address, "oidc").who(), false));
    }

    private Welcome welcome(Account account, String address, String means) {
        attempts.forget(account.signInName());
        Actor actor = actor(account);
        log.write(actor, "sign-in.succeeded", subject(account), Map.of("address", address, "means", means));
        return new Welcome(new SignedIn(actor, account.powers()), account.mustChange());
    }

    private Answer refused(String name, String address, String why, Answer answer) {
        String typed = name.substring(0, Math.min(name.length(), 64));
        log.write(
                new Actor.Stranger(Tenancy.current(), typed),
                "sign-in.refused",
                typed,
                Map.of("address", address, "reason", why));
        return answer;
    }

    static Actor actor(Account account) {
        InstitutionId institution = Tenancy.current();
        return account.person().isPresent()
                ? new Actor.Member(institution, account.id(), account.person().getAsLong(), account.shownName())
                : new Actor.Administrator(institution, account.id(), account.shownName());
    }

    /** An account as the log calls it. */
    static String subject(Account account) {
        return account.shownName() + " " + account.signInName();
    }
}
