package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.Power;
import java.util.Optional;
import java.util.Set;

/** 三员分立: the system, the security and the audit administrator are three accounts, and none of them does anything else. */
final class SeparatedPowers {
    private SeparatedPowers() {}

    static Optional<Refusal> check(Set<Power> powers) {
        if (powers.isEmpty()) {
            return Optional.of(Refusal.because("account.no-power"));
        }
        boolean mixed = powers.size() > 1 && powers.stream().anyMatch(Power::isAdministrator);
        return mixed ? Optional.of(Refusal.because("account.powers-apart")) : Optional.empty();
    }

    static boolean isAdministrators(Set<Power> powers) {
        return !powers.isEmpty() && powers.stream().allMatch(Power::isAdministrator);
    }
}
