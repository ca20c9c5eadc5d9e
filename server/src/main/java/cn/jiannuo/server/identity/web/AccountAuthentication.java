package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.SignIn;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the institution chosen on the sign-in page whether it knows this name and password. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final SignIn signIn;
    private final Institutions institutions;
    private final Clock clock;

    AccountAuthentication(SignIn signIn, Institutions institutions, Clock clock) {
        this.signIn = signIn;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof Knock knock)) {
            throw new BadCredentialsException("not from the form");
        }
        InstitutionId institution = institution(knock.institution())
                .orElseThrow(() -> new BadCredentialsException("no such institution"))
                .id();
        String name = asked.getName().strip();
        String password = String.valueOf(asked.getCredentials());
        return switch (Tenancy.within(institution, () -> signIn.signIn(name, password, knock.address()))) {
            case SignIn.Welcome welcome -> Entrance.authenticated(welcome);
            case SignIn.Halfway halfway -> AtSecondDoor.authenticated(halfway, clock.instant());
            case SignIn.Waiting waiting -> throw new ToWait("too many failures", waiting.until());
            case SignIn.Crowded crowded -> throw new ToWait("too many failures from here", null);
            case SignIn.Wrong wrong -> throw new BadCredentialsException("name or password is wrong");
        };
    }

    private Optional<Institution> institution(String code) {
        List<Institution> all = institutions.all();
        return code.isEmpty() && all.size() == 1 ? Optional.of(all.getFirst()) : institutions.find(code);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
