package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.SignIn;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Asks the institution chosen on the sign-in page whether it knows this name and password. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final SignIn signIn;
    private final Institutions institutions;

    AccountAuthentication(SignIn signIn, Institutions institutions) {
        this.signIn = signIn;
        this.institutions = institutions;
    }

    /** What stands in the form's field for the institution; empty where there is only one. */
    static String chosenInstitution(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("institution")).orElse("");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        InstitutionId institution = institution(String.valueOf(asked.getDetails()))
                .orElseThrow(() -> new BadCredentialsException("no such institution"))
                .id();
        String name = asked.getName().strip();
        String password = String.valueOf(asked.getCredentials());
        SignedIn who = Tenancy.within(institution, () -> signIn.signIn(institution, name, password))
                .orElseThrow(() -> new BadCredentialsException("name or password is wrong"));
        List<String> powers = who.powers().stream().map(Power::name).sorted().toList();
        return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.createAuthorityList(powers));
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
