package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * What every address asks, in one place; an address that is not here is refused to everybody. The first rule that fits decides.
 *
 * <p>Which single duty, person or record one may see is decided by the use case, by seat and unit.
 */
final class AddressRules {

    /**
     * Addresses and who may ask for them.
     *
     * @param pattern of the path
     * @param any one of these powers is needed; none means everybody, even who is not signed in
     */
    record Rule(String pattern, Set<Power> any) {}

    /**
     * Addresses for other systems.
     *
     * @param method null for every method
     * @param scope that the token must carry; null means that any good token will do
     */
    record ApiRule(
            @Nullable HttpMethod method,
            String pattern,
            @Nullable Scope scope) {}

    /** The authority of every good token. */
    static final String CLIENT = "CLIENT";

    /** Numbers of the whole server, without names: read by a machine with a token, so it goes through the door for systems. */
    static final String METRICS = "/actuator/prometheus";

    private static final Set<Power> EVERYBODY = Set.of();
    private static final Set<Power> SIGNED_IN = Set.of(Power.values());
    private static final Set<Power> MEMBERS =
            Set.of(Power.MEMBER, Power.PERSONNEL, Power.REGULATION_OFFICER, Power.SUPERVISOR);

    static final List<Rule> ALL = List.of(
            new Rule("/sign-in", EVERYBODY),
            new Rule("/sign-in/second", EVERYBODY),
            new Rule("/oauth2/**", EVERYBODY),
            new Rule("/login/oauth2/**", EVERYBODY),
            new Rule("/assets/**", EVERYBODY),
            new Rule("/webjars/**", EVERYBODY),
            new Rule("/favicon.ico", EVERYBODY),
            new Rule("/error", EVERYBODY),
            new Rule("/actuator/health/**", EVERYBODY),
            new Rule("/preferences/**", EVERYBODY),
            new Rule("/letters/**", EVERYBODY),
            new Rule("/public/**", EVERYBODY),
            new Rule("/sign-out", SIGNED_IN),
            new Rule("/me/**", SIGNED_IN),
            new Rule("/", SIGNED_IN),
            new Rule("/design", Set.of(Power.SYSTEM_ADMINISTRATOR, Power.MEMBER)),
            new Rule("/words", Set.of(Power.SUPERVISOR)),
            new Rule("/duties/**", MEMBERS),
            new Rule("/matters/**", MEMBERS),
            new Rule("/deliberations/**", MEMBERS),
            new Rule("/surveys/**", MEMBERS),
            new Rule("/moving/*", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/calendar/feed/*", EVERYBODY),
            new Rule("/calendar/**", MEMBERS),
            new Rule("/board/**", MEMBERS),
            new Rule("/open/**", MEMBERS),
            new Rule("/notices/**", MEMBERS),
            new Rule("/records/**", MEMBERS),
            new Rule("/events/**", MEMBERS),
            new Rule("/voice/channels/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/voice/**", MEMBERS),
            new Rule("/people/**", MEMBERS),
            new Rule("/units/**", MEMBERS),
            new Rule("/roster/**", Set.of(Power.PERSONNEL)),
            new Rule("/seats/**", Set.of(Power.PERSONNEL)),
            new Rule("/regulations/upload/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/regulations/*/adoption/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/regulations/*/simulation/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/regulations/*/suspension/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/regulations/*/repeal/**", Set.of(Power.REGULATION_OFFICER)),
            new Rule("/regulations/**", MEMBERS),
            new Rule("/accounts/**", Set.of(Power.SECURITY_ADMINISTRATOR)),
            new Rule("/clients/**", Set.of(Power.SECURITY_ADMINISTRATOR)),
            new Rule("/system/**", Set.of(Power.SYSTEM_ADMINISTRATOR)),
            new Rule("/actuator/**", Set.of(Power.SYSTEM_ADMINISTRATOR)),
            new Rule("/audit/**", Set.of(Power.AUDIT_ADMINISTRATOR)));

    static final List<ApiRule> API = List.of(
            new ApiRule(HttpMethod.GET, "/api/v1/me", null),
            new ApiRule(HttpMethod.GET, "/api/v1/openapi.json", null),
            new ApiRule(HttpMethod.GET, "/api/v1/openapi.json.yaml", null),
            new ApiRule(HttpMethod.GET, METRICS, Scope.METRICS_READ),
            new ApiRule(HttpMethod.GET, "/api/v1/people/**", Scope.PEOPLE_READ),
            new ApiRule(null, "/api/v1/people/**", Scope.PEOPLE_WRITE),
            new ApiRule(null, "/api/v1/events/**", Scope.EVENTS_WRITE),
            new ApiRule(HttpMethod.GET, "/api/v1/duties/**", Scope.DUTIES_READ),
            new ApiRule(HttpMethod.GET, "/api/v1/records/**", Scope.RECORDS_READ),
            new ApiRule(null, "/api/v1/records/**", Scope.RECORDS_WRITE));

    private AddressRules() {}
}
