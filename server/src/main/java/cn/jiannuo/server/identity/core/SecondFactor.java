package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.Accounts.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 第二重验证: six digits of a phone beside the password, and recovery codes for the day the phone is lost. */
@Service
public class SecondFactor {
    private static final int SECRET_BYTES = 20;

    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final PasswordEncoder passwords;
    private final SecretBox box;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            Accounts accounts,
            RecoveryCodes codes,
            PasswordEncoder passwords,
            SecretBox box,
            AuditLog log,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.box = box;
        this.log = log;
        this.clock = clock;
    }

    /** A secret to put into a phone; sealed, because it waits in the session until the first code proves that it arrived. */
    public String propose() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return box.seal(secret);
    }

    /** The secret as it is typed into a phone. */
    public String typed(String sealed) {
        return Totp.base32(box.open(sealed));
    }

    /** Turns it on when the code is the secret's; gives the recovery codes, which are shown this once. */
    @Transactional
    public Optional<List<String>> turnOn(SignedIn who, String sealed, String code) {
        OptionalLong step = Totp.match(box.open(sealed), code, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Account account = accounts.locked(who.account()).orElseThrow();
        accounts.setSecondFactor(account.id(), sealed);
        accounts.useStep(account.id(), step.getAsLong());
        log.write(who.actor(), "second-factor.turned-on", SignIn.subject(account), Map.of());
        return Optional.of(codes.renew(account.id()));
    }

    /** Turns it off for whoever knows the password; false when that is wrong. */
    @Transactional
    public boolean turnOff(SignedIn who, String password) {
        Account account = accounts.locked(who.account()).orElseThrow();
        boolean right = passwords.matches(password, account.passwordHash());
        if (right) {
            accounts.setSecondFactor(account.id(), null);
            codes.discard(account.id());
        }
        log.write(
                who.actor(),
                right ? "second-factor.turned-off" : "second-factor.refused",
                SignIn.subject(account),
                Map.of());
        return right;
    }

    @Transactional(readOnly = true)
    public boolean isOn(SignedIn who) {
        return accounts.byId(who.account()).map(Account::totpSecret).isPresent();
    }

    @Transactional(readOnly = true)
    public int codesLeft(SignedIn who) {
        return codes.left(who.account());
    }

    /** By what means a code opens the door, or empty; each code opens it once. */
    Optional<String> check(Account account, String code) {
        String sealed = account.totpSecret();
        if (sealed == null) {
            return Optional.empty();
        }
        OptionalLong step = Totp.match(box.open(sealed), code, clock.instant());
        if (step.isPresent()) {
            return accounts.useStep(account.id(), step.getAsLong()) ? Optional.of("second-factor") : Optional.empty();
        }
        return codes.use(account.id(), code) ? Optional.of("recovery-code") : Optional.empty();
    }
}
