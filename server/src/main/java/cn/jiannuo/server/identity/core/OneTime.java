package cn.jiannuo.server.identity.core;

import java.security.SecureRandom;

/** Random words that a person reads off and types once: no letter that looks like another. */
final class OneTime {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTime() {}

    /** Ten letters in two groups, about 49 bits. */
    static String code() {
        return group(5) + "-" + group(5);
    }

    /** Fifteen letters in three groups, about 74 bits. */
    static String password() {
        return group(5) + "-" + group(5) + "-" + group(5);
    }

    /** For machines: 43 letters, about 213 bits. */
    static String token() {
        return group(43);
    }

    private static String group(int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
