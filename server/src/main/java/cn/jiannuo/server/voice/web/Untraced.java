package cn.jiannuo.server.voice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The anonymous way in: whatever would tell who it is (cookie, session, address, browser, where from) is taken away before anything
 * behind it looks, and no cookie goes back. Only a keyed hash of the address is left, to count by.
 */
final class Untraced extends OncePerRequestFilter {
    /** Tomcat's own access log, should somebody have switched it on, leaves out what carries this. */
    static final String MARK = "jiannuo.untraced";

    private static final Set<String> TELLING = Set.of(
            "cookie",
            "user-agent",
            "referer",
            "origin",
            "from",
            "via",
            "forwarded",
            "x-forwarded-for",
            "x-real-ip",
            "x-request-id",
            "authorization");

    private final Crowding crowding;

    Untraced(Crowding crowding) {
        this.crowding = crowding;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(MARK, true);
        request.setAttribute(Crowding.PLACE, crowding.place(Objects.requireNonNullElse(request.getRemoteAddr(), "")));
        chain.doFilter(new Nobody(request), new NoCookies(response));
    }

    private static boolean tells(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return TELLING.contains(name) || name.startsWith("sec-ch-") || name.startsWith("x-forwarded-f");
    }

    /** A request from nobody. */
    private static final class Nobody extends HttpServletRequestWrapper {
        private static final String NOWHERE = "0.0.0.0";

        Nobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return tells(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return tells(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(Untraced::tells);
            return Collections.enumeration(names);
        }

        @Override
        public String getRemoteAddr() {
            return NOWHERE;
        }

        @Override
        public String getRemoteHost() {
            return NOWHERE;
        }

        @Override
        public int getRemotePort() {
            return 0;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("no session on the anonymous way");
            }
            return null;
        }

        @Override
        public HttpSession getSession() {
            throw new IllegalStateException("no session on the anonymous way");
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }

    /** A response that gives nobody anything to remember. */
    private static final class NoCookies extends HttpServletResponseWrapper {
        NoCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            // nobody is to be recognised
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Set-Cookie")) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Set-Cookie")) {
                super.setHeader(name, value);
            }
        }
    }
}
