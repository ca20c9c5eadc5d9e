package cn.jiannuo.server.identity.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be: long, and not what everybody tries first. No rule about kinds of characters, which only makes them alike. */
final class PasswordRules {
    static final int SHORTEST = 10;
    /** Argon2 takes any length; whoever sends a megabyte is not choosing a password. */
    static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static Optional<Refusal> check(String password, String signInName, String shownName) {
        String small = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Refusal.because("password.short", SHORTEST, length));
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.because("password.long", LONGEST, length));
        }
        if (holds(small, signInName) || holds(small, shownName)) {
            return Optional.of(Refusal.because("password.own-name"));
        }
        boolean dull = small.codePoints().distinct().count() < 4 || COMMON.contains(small);
        return dull ? Optional.of(Refusal.because("password.common")) : Optional.empty();
    }

    /** The name, alone or drawn out by a few characters. */
    private static boolean holds(String password, String name) {
        String part = name.toLowerCase(Locale.ROOT);
        return part.length() >= 2 && password.contains(part) && password.length() - part.length() < 6;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
