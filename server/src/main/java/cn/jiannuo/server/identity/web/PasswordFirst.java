package cn.jiannuo.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a password that another set chooses one first; until then every other page leads there. */
final class PasswordFirst extends OncePerRequestFilter {
    private static final Pattern ALLOWED =
            Pattern.compile("/me/password|/sign-out|/sign-in|/error|/favicon\\.ico|/(preferences|assets|webjars)/.*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        boolean first = session != null && session.getAttribute(Entrance.PASSWORD_FIRST) != null;
        if (first && !ALLOWED.matcher(request.getRequestURI()).matches()) {
            response.sendRedirect(request.getContextPath() + "/me/password");
            return;
        }
        chain.doFilter(request, response);
    }
}
