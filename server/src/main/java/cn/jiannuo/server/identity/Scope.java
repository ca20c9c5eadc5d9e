package cn.jiannuo.server.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 授权范围: what another system may do with its token. */
public enum Scope {
    PEOPLE_READ,
    PEOPLE_WRITE,
    EVENTS_WRITE,
    DUTIES_READ,
    RECORDS_READ,
    RECORDS_WRITE,
    METRICS_READ;

    /** As it is written for other systems: {@code people:read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The authority it gives. */
    public String authority() {
        return "SCOPE_" + word();
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
