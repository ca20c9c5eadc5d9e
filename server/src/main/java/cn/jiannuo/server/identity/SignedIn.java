package cn.jiannuo.server.identity;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
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

    /** 账号 number, of the member or administrator. */
    public long account() {
        return switch (actor) {
            case Actor.Member member -> member.account();
            case Actor.Administrator administrator -> administrator.account();
            case Actor.Client client -> throw new IllegalStateException("a client has no account");
            case Actor.Timekeeper clock -> throw new IllegalStateException("the clock has no account");
            case Actor.Stranger stranger -> throw new IllegalStateException("a stranger has no account");
        };
    }

    /** Under which the account's sessions are found: two people may bear the same name, so it is the account's number. */
    @Override
    public String getName() {
        return sessionName(actor.institution(), account());
    }

    /** The name that an account's sessions bear. */
    public static String sessionName(InstitutionId institution, long account) {
        return institution.value() + "/" + account;
    }
}
