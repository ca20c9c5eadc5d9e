package cn.jiannuo.server.voice.vault;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * 回执码: twenty characters that only the sender has: nineteen at random (95 bits) and one that notices a slip of the pen.
 *
 * @param text without spaces; letters and digits that are not mistaken for one another
 */
public record Receipt(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 19;
    private static final int GROUP = 5;
    private static final SecureRandom SOURCE = new SecureRandom();

    public Receipt {
        if (text.length() != RANDOM + 1 || check(text.substring(0, RANDOM)) != text.charAt(RANDOM)) {
            throw new IllegalArgumentException("no receipt");
        }
    }

    public static Receipt fresh() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(SOURCE.nextInt(ALPHABET.length())));
        }
        return new Receipt(text.append(check(text)).toString());
    }

    /** As somebody typed it: small letters, spaces and the letters one writes for digits are understood; empty when it is none. */
    public static Optional<Receipt> read(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known = text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && text.length() == RANDOM + 1 && check(text.substring(0, RANDOM)) == text.charAt(RANDOM)
                ? Optional.of(new Receipt(text))
                : Optional.empty();
    }

    /** In groups of five, as it is printed and read aloud. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** Luhn's sum over 32 characters: one wrong character never passes, two swapped ones hardly ever. */
    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = text.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int addend = factor * ALPHABET.indexOf(text.charAt(i));
            sum += addend / ALPHABET.length() + addend % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return "receipt"; // its text never stands in a log
    }
}
