package cn.jiannuo.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every power at every address in two institutions: who is let in is what the table says, and the table says it of every address. */
@ServerTest
class AddressRulesTest {
    private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<SecurityFilterChain> doors;

    @Autowired
    Institutions institutions;

    private record Endpoint(String method, String path) {}

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                String path = pattern.replace("/**", "/a/b").replaceAll("\\{[^}]*}", "1");
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    endpoints.add(new Endpoint(method.name(), path));
                }
            }
        }
        return endpoints;
    }

    private boolean isLetIn(Authentication who, Endpoint endpoint) {
        MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(), endpoint.path());
        request.setServletPath(endpoint.path());
        AuthorizationFilter guard =
                doors.stream().filter(door -> door.matches(request)).findFirst().orElseThrow().getFilters().stream()
                        .filter(AuthorizationFilter.class::isInstance)
                        .map(AuthorizationFilter.class::cast)
                        .findFirst()
                        .orElseThrow();
        AuthorizationResult result = guard.getAuthorizationManager().authorize(() -> who, request);
        return result != null && result.isGranted();
    }

    private static boolean fits(String pattern, Endpoint endpoint) {
        return PATTERNS.parse(pattern).matches(PathContainer.parsePath(endpoint.path()));
    }

    private static Authentication signedIn(InstitutionId institution, Power power) {
        Actor actor = power.isAdministrator()
                ? new Actor.Administrator(institution, 1, "管理员")
                : new Actor.Member(institution, 1, 1, "周敏");
        return org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, Set.of(power)), null, AuthorityUtils.createAuthorityList(power.name()));
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken("x", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    @Test
    void every_endpoint_has_a_rule_and_every_power_meets_exactly_that_rule_in_both_institutions() {
        List<InstitutionId> both = List.of(Founding.institution(institutions), Founding.institution(institutions));
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.path().startsWith("/api/")) {
                continue;
            }
            Set<Power> any = AddressRules.ALL.stream()
                    .filter(rule -> fits(rule.pattern(), endpoint))
                    .findFirst()
                    .map(AddressRules.Rule::any)
                    .orElse(null);
            if (any == null) {
                wrong.add(endpoint + " stands in no rule");
                continue;
            }
            for (InstitutionId institution : both) {
                for (Power power : Power.values()) {
                    boolean expected = any.isEmpty() || any.contains(power);
                    if (isLetIn(signedIn(institution, power), endpoint) != expected) {
                        wrong.add(endpoint + " " + power);
                    }
                }
            }
            if (isLetIn(nobody(), endpoint) != any.isEmpty()) {
                wrong.add(endpoint + " nobody");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(endpoints()).hasSizeGreaterThan(20);
    }

    @Test
    void every_scope_meets_exactly_its_rule() {
        InstitutionId institution = Founding.institution(institutions);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.path().startsWith("/api/")) {
                continue;
            }
            AddressRules.ApiRule rule = AddressRules.API.stream()
                    .filter(one -> fits(one.pattern(), endpoint)
                            && (one.method() == null || one.method().name().equals(endpoint.method())))
                    .findFirst()
                    .orElse(null);
            if (rule == null) {
                wrong.add(endpoint + " stands in no rule");
                continue;
            }
            for (Scope scope : Scope.values()) {
                var client = new SignedClient(new Actor.Client(institution, 1, "人事系统"), Set.of(scope));
                boolean expected = rule.scope() == null || rule.scope() == scope;
                if (isLetIn(BearerToken.authenticated(client), endpoint) != expected) {
                    wrong.add(endpoint + " " + scope);
                }
            }
            for (Power power : Power.values()) {
                if (isLetIn(signedIn(institution, power), endpoint)) {
                    wrong.add(endpoint + " " + power);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void metrics_are_for_a_token_with_their_scope_and_for_nobody_signed_in() {
        InstitutionId institution = Founding.institution(institutions);
        Endpoint metrics = new Endpoint("GET", AddressRules.METRICS);
        for (Scope scope : Scope.values()) {
            var client = new SignedClient(new Actor.Client(institution, 1, "监控"), Set.of(scope));
            assertThat(isLetIn(BearerToken.authenticated(client), metrics)).isEqualTo(scope == Scope.METRICS_READ);
        }
        assertThat(isLetIn(signedIn(institution, Power.SYSTEM_ADMINISTRATOR), metrics))
                .isFalse();
        assertThat(isLetIn(nobody(), metrics)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts, SECURITY_ADMINISTRATOR",
        "/accounts/7/powers, SECURITY_ADMINISTRATOR",
        "/clients, SECURITY_ADMINISTRATOR",
        "/audit, AUDIT_ADMINISTRATOR",
        "/audit/export, AUDIT_ADMINISTRATOR",
        "/actuator/metrics, SYSTEM_ADMINISTRATOR",
        "/roster, PERSONNEL",
        "/seats, PERSONNEL",
        "/regulations/upload, REGULATION_OFFICER"
    })
    void what_one_power_alone_may_open(String path, Power power) {
        InstitutionId institution = Founding.institution(institutions);
        for (Power one : Power.values()) {
            assertThat(isLetIn(signedIn(institution, one), new Endpoint("GET", path)))
                    .as(path + " " + one)
                    .isEqualTo(one == power);
        }
    }

    @Test
    void an_address_nobody_thought_of_is_refused_to_everybody() {
        InstitutionId institution = Founding.institution(institutions);
        for (String path :
                List.of("/nowhere", "/accountsx", "/api/v2/people", "/api/v1/nowhere", "/sign-in/x", "/env")) {
            for (Power power : Power.values()) {
                assertThat(isLetIn(signedIn(institution, power), new Endpoint("GET", path)))
                        .as(path)
                        .isFalse();
            }
        }
    }
}
