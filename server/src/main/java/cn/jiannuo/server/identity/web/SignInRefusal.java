package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says why without saying which of the two was wrong. */
final class SignInRefusal implements AuthenticationFailureHandler {
    static final String NAME = "sign-in-name";
    static final String CHOSEN = "sign-in-institution";
    static final String UNTIL = "sign-in-until";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        request.getSession().setAttribute(NAME, request.getParameter("name"));
        request.getSession().setAttribute(CHOSEN, request.getParameter("institution"));
        String why = "refused";
        if (refusal instanceof ToWait wait) {
            Instant until = wait.until();
            request.getSession().setAttribute(UNTIL, until);
            why = until == null ? "crowded" : "waiting";
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }
}
