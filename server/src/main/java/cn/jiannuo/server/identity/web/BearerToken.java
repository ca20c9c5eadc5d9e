package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises another system by its token, and binds its institution for the length of the request. */
final class BearerToken extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ClientTokens tokens;
    private final ApiRefusals refusals;

    BearerToken(ClientTokens tokens, ApiRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<InstitutionId> institution = ClientTokens.institution(token);
        if (institution.isEmpty()) {
            refuse(request, response);
            return;
        }
        try {
            Tenancy.within(institution.get(), () -> {
                within(token, request, response, chain);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void within(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedClient> client = tokens.recognise(token, request.getRemoteAddr());
        if (client.isEmpty()) {
            refuse(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated(client.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.commence(request, response, new BadCredentialsException("no good token"));
    }

    static UsernamePasswordAuthenticationToken authenticated(SignedClient client) {
        String[] authorities = Stream.concat(
                        Stream.of(AddressRules.CLIENT), client.scopes().stream().map(Scope::authority))
                .toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                client, null, AuthorityUtils.createAuthorityList(authorities));
    }

    private static String token(@Nullable String header) {
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
    }
}
