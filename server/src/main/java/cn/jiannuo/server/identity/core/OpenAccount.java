package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Power;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account. */
@Service
public class OpenAccount {
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    OpenAccount(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @param person the person it belongs to, or null for an administrator's */
    @Transactional
    public long open(String signInName, String shownName, @Nullable Long person, String password, Set<Power> powers) {
        return accounts.add(signInName, shownName, person, passwords.encode(password), powers);
    }
}
