package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.Accounts.Account;
import cn.jiannuo.server.identity.core.ReadAccounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of accounts.
 *
 * @param number of the page, from 1
 * @param found one more than a page when there is another page
 */
public record AccountsPage(String text, @Nullable Power power, int number, List<Account> found) {

    public List<Account> accounts() {
        return found.subList(0, Math.min(found.size(), ReadAccounts.PAGE));
    }

    public boolean isSearch() {
        return !text.isEmpty() || power != null;
    }

    public boolean hasBefore() {
        return number > 1;
    }

    public boolean hasAfter() {
        return found.size() > ReadAccounts.PAGE;
    }

    public String link(int page) {
        return UriComponentsBuilder.fromPath("/accounts")
                .queryParam("text", "{text}")
                .queryParam("power", "{power}")
                .queryParam("number", page)
                .encode()
                .buildAndExpand(Map.of("text", text, "power", power == null ? "" : power.name()))
                .toUriString();
    }
}
