package cn.jiannuo.server.identity;

import cn.jiannuo.server.tenancy.Actor;
import java.security.Principal;
import java.util.Set;

/** Another system that showed a token; the principal of every request to {@code /api}. */
public record SignedClient(Actor.Client actor, Set<Scope> scopes) implements Principal {
    public SignedClient {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return actor.institution().value() + "/client/" + actor.client();
    }
}
