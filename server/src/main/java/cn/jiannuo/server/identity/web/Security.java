package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

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

    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountAuthentication accounts) {
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
        http.authenticationProvider(accounts);
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .authenticationDetailsSource(AccountAuthentication::chosenInstitution)
                .defaultSuccessUrl("/")
                .failureHandler(new SignInRefusal()));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                                .SAME_ORIGIN)));
        http.addFilterBefore(new InstitutionOfSession(), AuthorizationFilter.class);
        return http.build();
    }
}
