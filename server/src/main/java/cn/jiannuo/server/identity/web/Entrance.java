package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Where somebody goes who was let in: on to the second door, or to the page first asked for. */
@Component
class Entrance extends SavedRequestAwareAuthenticationSuccessHandler {
    static final String ADDRESS = "sign-in-address";
    static final String DEVICE = "sign-in-device";
    static final String PASSWORD_FIRST = "password-first";

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Entrance() {
        setDefaultTargetUrl("/");
    }

    /** @param passwordFirst whether a new password is to be chosen before anything else */
    record Let(boolean passwordFirst) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    static Authentication authenticated(SignIn.Welcome welcome) {
        List<String> powers =
                welcome.who().powers().stream().map(Power::name).sorted().toList();
        UsernamePasswordAuthenticationToken in = UsernamePasswordAuthenticationToken.authenticated(
                welcome.who(), null, AuthorityUtils.createAuthorityList(powers));
        in.setDetails(new Let(welcome.mustChange()));
        return in;
    }

    /** Lets in somebody whom the form alone did not: the session gets a new id, so that one planted before is worth nothing. */
    void admit(HttpServletRequest request, HttpServletResponse response, SignIn.Welcome welcome)
            throws IOException, ServletException {
        request.getSession();
        request.changeSessionId();
        Authentication in = authenticated(welcome);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(in);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        onAuthenticationSuccess(request, response, in);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (who.getPrincipal() instanceof AtSecondDoor) {
            response.sendRedirect(request.getContextPath() + "/sign-in/second");
            return;
        }
        HttpSession session = request.getSession();
        session.removeAttribute(SignInRefusal.NAME);
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(DEVICE, Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        if (who.getDetails() instanceof Let let && let.passwordFirst()) {
            session.setAttribute(PASSWORD_FIRST, true);
        }
        super.onAuthenticationSuccess(request, response, who);
    }
}
