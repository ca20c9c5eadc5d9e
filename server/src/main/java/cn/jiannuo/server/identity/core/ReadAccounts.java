package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.Accounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows accounts. */
@Service
public class ReadAccounts {
    /** Accounts on one page. */
    public static final int PAGE = 50;

    private final Accounts accounts;
    private final Attempts attempts;

    ReadAccounts(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /**
     * One more than a page, so that the reader learns whether there is another.
     *
     * @param text part of a name, or empty
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public List<Account> page(String text, @Nullable Power power, int page) {
        return accounts.matching(text, power, (page - 1) * PAGE, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Optional<Account> one(long id) {
        return accounts.byId(id);
    }

    /** Until when this account takes no try, or empty. */
    @Transactional(readOnly = true)
    public Optional<Instant> waiting(Account account) {
        return attempts.waitUntil(account.signInName());
    }
}
