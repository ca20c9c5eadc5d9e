package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.core.Clients.Client;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other systems.
 *
 * @param token a new one, shown this once, or empty
 */
public record ClientsPage(List<Client> clients, Form form, String token, LocalDate today) {

    /** The form for another, as it was filled in, and why it was refused, or empty. */
    public record Form(String name, Set<Scope> scopes, LocalDate expires, String refusal) {}

    /** {@code good}, {@code expired} or {@code revoked}. */
    public String state(Client client) {
        if (client.revoked()) {
            return "revoked";
        }
        return client.isGood(today) ? "good" : "expired";
    }

    public static String scopes(Client client) {
        return client.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
    }
}
