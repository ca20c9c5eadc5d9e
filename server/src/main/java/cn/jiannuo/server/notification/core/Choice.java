package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Kind;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose.
 *
 * @param email or empty
 * @param kinds what is sent out of the house
 * @param digestHour from 0 to 23, or null for none
 * @param quietFrom the hour from which nothing is sent, until {@code quietTo}; the same twice means never quiet
 * @param language in which it is sent
 */
public record Choice(
        long person,
        String email,
        Set<Kind> kinds,
        @Nullable Integer digestHour,
        int quietFrom,
        int quietTo,
        Locale language) {
    private static final int EVENING = 20;
    private static final int MORNING = 8;

    public Choice {
        kinds = Set.copyOf(kinds);
    }

    /** Before anything was chosen: nothing leaves the house. */
    public static Choice unmade(long person, Locale language) {
        return new Choice(person, "", Set.of(), null, EVENING, MORNING, language);
    }

    /** When something told at a moment may be sent: then, or at the end of the quiet hours in which it lies. */
    public LocalDateTime earliest(LocalDateTime told) {
        int hour = told.getHour();
        boolean overnight = quietFrom > quietTo;
        boolean quiet = overnight ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo;
        if (!quiet) {
            return told;
        }
        LocalDateTime end = told.toLocalDate().atTime(quietTo, 0);
        return end.isAfter(told) ? end : end.plusDays(1);
    }
}
