package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.ClientTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two doors: one for people with a session, one for other systems with a token. */
@Configuration(proxyBeanMethods = false)
class Security {
    /** No inline script or style, nothing from elsewhere, in nobody's frame. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Requests and their times are observed as a whole; each of the dozen filters by itself tells nobody anything. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForSystems(HttpSecurity http, ClientTokens tokens, ApiRefusals refusals) {
        http.securityMatcher("/api/**", AddressRules.METRICS);
        http.authorizeHttpRequests(requests -> {
            for (AddressRules.ApiRule rule : AddressRules.API) {
                String authority = rule.scope() == null
                        ? AddressRules.CLIENT
                        : rule.scope().authority();
                (rule.method() == null
                                ? requests.requestMatchers(rule.pattern())
                                : requests.requestMatchers(rule.method(), rule.pattern()))
                        .hasAuthority(authority);
            }
            requests.anyRequest().denyAll();
        });
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.addFilterBefore(new BearerToken(tokens, refusals), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(
            HttpSecurity http,
            Entrance entrance,
            PageRefusals refusals,
            Vouched vouched,
            ObjectProvider<ClientRegistrationRepository> otherHouses) {
        http.authorizeHttpRequests(requests -> {
            for (AddressRules.Rule rule : AddressRules.ALL) {
                if (rule.any().isEmpty()) {
                    requests.requestMatchers(rule.pattern()).permitAll();
                } else {
                    String[] any = rule.any().stream().map(Power::name).toArray(String[]::new);
                    requests.requestMatchers(rule.pattern()).hasAnyAuthority(any);
                }
            }
            requests.anyRequest().denyAll();
        });
        // accounts are asked as the one provider of the context; named here as well they would be asked, and count a
        // failure, twice
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .authenticationDetailsSource(Knock::of)
                .successHandler(entrance)
                .failureHandler(new SignInRefusal()));
        if (otherHouses.getIfAvailable() != null) {
            http.oauth2Login(
                    login -> login.loginPage("/sign-in").successHandler(vouched).failureHandler(vouched));
        }
        http.exceptionHandling(refused -> refused.accessDeniedHandler(refusals));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterBefore(new InstitutionOfSession(), AuthorizationFilter.class);
        http.addFilterBefore(new PasswordFirst(), AuthorizationFilter.class);
        return http.build();
    }
}
