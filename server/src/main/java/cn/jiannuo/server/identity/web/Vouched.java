package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.SignIn;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * 统一登录 (OIDC): another house vouches for somebody, and the claim it was agreed on is the sign-in name here.
 *
 * <p>Who has no account here is refused: the other house says who somebody is, never that they belong here.
 */
@Component
class Vouched implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Vouched.class);

    private final SignIn signIn;
    private final Entrance entrance;
    private final Institutions institutions;
    private final ObjectProvider<ClientRegistrationRepository> otherHouses;
    private final String claim;
    private final String institution;

    Vouched(
            SignIn signIn,
            Entrance entrance,
            Institutions institutions,
            ObjectProvider<ClientRegistrationRepository> otherHouses,
            @Value("${jiannuo.oidc.claim:preferred_username}") String claim,
            @Value("${jiannuo.oidc.institution:}") String institution) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.institutions = institutions;
        this.otherHouses = otherHouses;
        this.claim = claim;
        this.institution = institution;
    }

    /** A button for each house that is configured. */
    List<SignInForm.Way> ways() {
        return otherHouses.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(house -> new SignInForm.Way(
                                house.getClientName(), "/oauth2/authorization/" + house.getRegistrationId()))
                        .toList()
                : List.of();
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        Object name = who.getPrincipal() instanceof OAuth2User user ? user.getAttribute(claim) : null;
        Optional<Institution> here = here();
        SignIn.Answer answer = name instanceof String signInName && here.isPresent()
                ? Tenancy.within(here.get().id(), () -> signIn.vouched(signInName, request.getRemoteAddr()))
                : new SignIn.Wrong();
        if (answer instanceof SignIn.Welcome welcome) {
            entrance.admit(request, response, welcome);
            return;
        }
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + "/sign-in?unknown");
    }

    private Optional<Institution> here() {
        List<Institution> all = institutions.all();
        return institution.isEmpty() && all.size() == 1 ? Optional.of(all.getFirst()) : institutions.find(institution);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LOG.warn("the other house did not vouch: {}", refusal.getMessage());
        response.sendRedirect(request.getContextPath() + "/sign-in?unreachable");
    }
}
