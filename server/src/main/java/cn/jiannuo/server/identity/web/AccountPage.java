package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.Accounts.Account;
import java.time.Instant;
import java.util.Optional;

/**
 * One account.
 *
 * @param waiting until when it takes no try
 * @param password the one-time password, shown this once, or empty
 * @param own whether it is the reader's
 */
public record AccountPage(Account account, Optional<Instant> waiting, String password, boolean own) {}
