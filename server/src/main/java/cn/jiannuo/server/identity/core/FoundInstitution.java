package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 建立机构: an institution and its first three administrators, who are three people. Everybody else is let in by them.
 *
 * <p>One that was cut off between the institution and its accounts is finished by the next try.
 */
@Service
public class FoundInstitution {
    private final Institutions institutions;
    private final Accounts accounts;
    private final OpenAccount open;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    FoundInstitution(
            Institutions institutions,
            Accounts accounts,
            OpenAccount open,
            AuditLog log,
            TransactionTemplate transaction) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.open = open;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * What is to be founded.
     *
     * @param code short Latin word, never changed
     * @param hotline or empty
     * @param system name of the person who is to be 系统管理员
     * @param security 安全管理员
     * @param audit 审计管理员
     */
    public record Wanted(String code, String name, String hotline, String system, String security, String audit) {
        Map<Power, String> people() {
            return Map.of(
                    Power.SYSTEM_ADMINISTRATOR, system,
                    Power.SECURITY_ADMINISTRATOR, security,
                    Power.AUDIT_ADMINISTRATOR, audit);
        }
    }

    /** @param password shown once, changed at the first sign-in */
    public record Key(String signInName, String shownName, String password) {}

    public sealed interface Answer {}

    public record Founded(Institution institution, List<Key> keys) implements Answer {}

    public record Refused(Refusal why) implements Answer {}

    /** Says no when the institution is there already, whatever its administrators are called. */
    public Answer found(Wanted wanted) {
        Optional<Refusal> refusal = check(wanted);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Institution institution = institutions
                .find(wanted.code())
                .orElseGet(() -> institutions.found(wanted.code(), wanted.name(), wanted.hotline()));
        return Tenancy.within(institution.id(), () -> transaction.execute(status -> keys(institution, wanted)));
    }

    private Optional<Refusal> check(Wanted wanted) {
        if (!wanted.code().matches("[a-z][a-z0-9-]{1,30}")) {
            return Optional.of(Refusal.because("found.code-shape", wanted.code()));
        }
        if (wanted.name().isBlank() || wanted.people().values().stream().anyMatch(String::isBlank)) {
            return Optional.of(Refusal.because("found.name-missing"));
        }
        if (Set.copyOf(wanted.people().values()).size() < 3) {
            return Optional.of(Refusal.because("found.three-people"));
        }
        return institutions.all().stream()
                .filter(one -> isInTheWay(one, wanted))
                .findFirst()
                .map(one -> Refusal.because("found.there-already", one.name(), one.code()));
    }

    private boolean isInTheWay(Institution there, Wanted wanted) {
        boolean code = there.code().equals(wanted.code());
        boolean name = there.name().equals(wanted.name());
        return code && name ? isOpen(there) : code || name;
    }

    private boolean isOpen(Institution institution) {
        return Tenancy.within(
                institution.id(),
                () -> transaction.execute(
                        status -> !accounts.matching("", null, 0, 1).isEmpty()));
    }

    private Answer keys(Institution institution, Wanted wanted) {
        Actor founder = new Actor.Timekeeper(institution.id());
        log.write(founder, "institution.founded", institution.name(), Map.of("code", institution.code()));
        List<Key> keys = new ArrayList<>();
        keys.add(key(founder, "system", wanted.system(), Power.SYSTEM_ADMINISTRATOR));
        keys.add(key(founder, "security", wanted.security(), Power.SECURITY_ADMINISTRATOR));
        keys.add(key(founder, "audit", wanted.audit(), Power.AUDIT_ADMINISTRATOR));
        return new Founded(institution, keys);
    }

    private Key key(Actor founder, String signInName, String shownName, Power power) {
        return switch (open.open(founder, signInName, shownName, Set.of(power))) {
            case OpenAccount.Opened opened -> new Key(signInName, shownName, opened.password());
            case OpenAccount.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
