package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refusals to other systems, as RFC 9457 has them. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final AuditLog log;
    private final Vocabulary vocabulary;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiRefusals(AuditLog log, Vocabulary vocabulary, LocaleResolver locales, JsonMapper json) {
        this.log = log;
        this.vocabulary = vocabulary;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "api.no-token.title", "api.no-token.detail");
    }

    /** The token was good, its scopes do not reach. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedClient client) {
            Tenancy.run(
                    client.actor().institution(),
                    () -> log.write(
                            client.actor(),
                            "access.refused",
                            request.getMethod() + " " + request.getRequestURI(),
                            Map.of("address", request.getRemoteAddr(), "reason", "scope")));
        }
        write(request, response, HttpStatus.FORBIDDEN, "api.no-scope.title", "api.no-scope.detail");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        Words words = vocabulary.in(locales.resolveLocale(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.say(detail));
        problem.setTitle(words.say(title));
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
