package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.SignIn;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Somebody whose password was right and whose second factor is not yet: may go nowhere else.
 *
 * @param until the password holds
 */
record AtSecondDoor(InstitutionId institution, long account, Instant until) implements Principal, Serializable {
    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Authentication authenticated(SignIn.Halfway halfway, Instant now) {
        AtSecondDoor who = new AtSecondDoor(halfway.institution(), halfway.account(), now.plus(PATIENCE));
        var at = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        at.setDetails(new Entrance.Let(false));
        return at;
    }

    SignIn.Halfway halfway() {
        return new SignIn.Halfway(institution, account);
    }

    @Override
    public String getName() {
        return institution.value() + "/second/" + account;
    }
}
