package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import java.util.List;
import java.util.Set;

/**
 * What every address asks, in one place; an address that is not here is refused to everybody.
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

    private static final Set<Power> EVERYBODY = Set.of();
    private static final Set<Power> SIGNED_IN = Set.of(Power.values());
    private static final Set<Power> MEMBERS =
            Set.of(Power.MEMBER, Power.PERSONNEL, Power.REGULATION_OFFICER, Power.SUPERVISOR);

    static final List<Rule> ALL = List.of(
            new Rule("/sign-in", EVERYBODY),
            new Rule("/assets/**", EVERYBODY),
            new Rule("/webjars/**", EVERYBODY),
            new Rule("/favicon.ico", EVERYBODY),
            new Rule("/error", EVERYBODY),
            new Rule("/actuator/health/**", EVERYBODY),
            new Rule("/preferences/**", EVERYBODY),
            new Rule("/sign-out", SIGNED_IN),
            new Rule("/me/**", SIGNED_IN),
            new Rule("/", SIGNED_IN),
            new Rule("/design", Set.of(Power.SYSTEM_ADMINISTRATOR, Power.MEMBER)),
            new Rule("/duties/**", MEMBERS),
            new Rule("/calendar/**", MEMBERS),
            new Rule("/board/**", MEMBERS),
            new Rule("/notices/**", MEMBERS),
            new Rule("/records/**", MEMBERS),
            new Rule("/events/**", MEMBERS),
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

    private AddressRules() {}
}
