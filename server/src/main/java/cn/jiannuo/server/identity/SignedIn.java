package cn.jiannuo.server.identity;

import cn.jiannuo.server.tenancy.Actor;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Somebody who is signed in, as the session remembers it.
 *
 * @param powers as they were at sign-in; a change ends the sessions of the account
 */
public record SignedIn(Actor actor, Set<Power> powers) implements Principal, Serializable {
    private static final long serialVersionUID = 1;

    public SignedIn {
        powers = Set.copyOf(powers);
    }

    public boolean has(Power power) {
        return powers.contains(power);
    }

    @Override
    public String getName() {
        return actor.institution().value() + "/" + actor.name();
    }
}
