package cn.jiannuo.server.voice.web;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The door without a doorkeeper: nobody signs in, nothing is remembered, and no meter counts who went through when. */
@Configuration(proxyBeanMethods = false)
class OpenDoor {
    private static final String PATHS = "/letters";
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Behind the one that believes the proxy's headers, before everything else. */
    @Bean
    FilterRegistrationBean<Untraced> untraced(Crowding crowding) {
        FilterRegistrationBean<Untraced> filter = new FilterRegistrationBean<>(new Untraced(crowding));
        filter.addUrlPatterns(PATHS, PATHS + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    @Order(0)
    SecurityFilterChain doorForNobody(HttpSecurity http) {
        http.securityMatcher(PATHS, PATHS + "/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        // without a session there is nothing that another site's form could misuse
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** A counter that grows by one at a certain second tells when somebody wrote. */
    @Bean
    ObservationPredicate unmeasured() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI() != null
                && isUnmeasured(request.getCarrier().getRequestURI()));
    }

    private static boolean isUnmeasured(String path) {
        return path.startsWith(PATHS) || path.startsWith("/voice/write");
    }
}
