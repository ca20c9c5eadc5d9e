package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says why without saying which of the two was wrong. */
final class SignInRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        request.getSession().setAttribute("sign-in-name", request.getParameter("name"));
        response.sendRedirect(request.getContextPath() + "/sign-in?refused");
    }
}
