package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.Roster;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account. */
@Service
public class OpenAccount {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ObjectProvider<Roster> roster;
    private final AuditLog log;

    OpenAccount(Accounts accounts, PasswordEncoder passwords, ObjectProvider<Roster> roster, AuditLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.roster = roster;
        this.log = log;
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** @param password to be handed over, shown once, and changed at the first sign-in */
    public record Opened(long account, String password) implements Answer {}

    public record Refused(Refusal why) implements Answer {}

    /**
     * The first accounts of an institution, which nobody can open from inside.
     *
     * @param person the person it belongs to, or null for an administrator's
     */
    @Transactional
    public long open(String signInName, String shownName, @Nullable Long person, String password, Set<Power> powers) {
        long account = accounts.add(signInName, shownName, person, passwords.encode(password), powers, false);
        log.write(
                new Actor.Timekeeper(Tenancy.current()), "account.opened", shownName + " " + signInName, words(powers));
        return account;
    }

    /**
     * By the security administrator, for somebody of the roster or for an administrator.
     *
     * @param signInName 工号, when it is for somebody of the roster
     * @param shownName of an administrator; whoever is on the roster bears the name there
     */
    @Transactional
    public Answer open(Actor opener, String signInName, String shownName, Set<Power> powers) {
        Optional<Roster.Listed> listed = SeparatedPowers.isAdministrators(powers) || roster.getIfAvailable() == null
                ? Optional.empty()
                : roster.getObject().byCode(signInName);
        String shown = listed.map(Roster.Listed::name).orElse(shownName);
        Optional<Refusal> refusal = check(signInName, shown, powers, listed.isPresent());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        String password = OneTime.password();
        Long person = listed.map(Roster.Listed::person).orElse(null);
        long account = accounts.add(signInName, shown, person, passwords.encode(password), powers, true);
        log.write(opener, "account.opened", shown + " " + signInName, words(powers));
        return new Opened(account, password);
    }

    private Optional<Refusal> check(String signInName, String shownName, Set<Power> powers, boolean listed) {
        if (!signInName.matches("[\\p{L}\\p{N}._@-]{2,64}")) {
            return Optional.of(Refusal.because("account.name-shape", signInName));
        }
        if (accounts.isTaken(signInName)) {
            return Optional.of(Refusal.because("account.name-taken", signInName));
        }
        Optional<Refusal> mixed = SeparatedPowers.check(powers);
        if (mixed.isPresent()) {
            return mixed;
        }
        if (!listed && !SeparatedPowers.isAdministrators(powers)) {
            return Optional.of(Refusal.because("account.not-listed", signInName));
        }
        return shownName.isBlank() ? Optional.of(Refusal.because("account.no-shown-name")) : Optional.empty();
    }

    static Map<String, String> words(Set<Power> powers) {
        return Map.of("powers", new TreeSet<>(powers).stream().map(Power::name).collect(Collectors.joining(" ")));
    }
}
