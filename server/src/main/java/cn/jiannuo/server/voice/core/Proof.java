package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.voice.vault.Stamp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 收信证明: a stamped line that says which letter was received on which day, and until when an answer is owed. */
@Component
public class Proof {
    private static final String VERSION = "JN1";
    private static final int SALT = 16;
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final Base64.Encoder OUT = Base64.getUrlEncoder().withoutPadding();

    private final Stamp stamp;

    Proof(Stamp stamp) {
        this.stamp = stamp;
    }

    /**
     * What a line says.
     *
     * @param fingerprint of the letter, in hexadecimal
     * @param salt mixed into the fingerprint; who has the line and the text can show that they belong together
     * @param due until when an answer is owed, or empty
     */
    public record Said(String house, LocalDate received, Optional<LocalDate> due, String fingerprint, String salt) {
        String text() {
            return String.join(
                    "|",
                    VERSION,
                    house,
                    received.toString(),
                    due.map(LocalDate::toString).orElse("-"),
                    fingerprint,
                    salt);
        }

        public boolean isOf(String text) {
            return fingerprint.equals(HexFormat.of().formatHex(hash(salt, text)));
        }
    }

    static String salt() {
        byte[] salt = new byte[SALT];
        SOURCE.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** Without the salt, which only the sender keeps, nobody can try whether a text he guesses is this one. */
    static byte[] hash(String salt, String text) {
        try {
            String plain = salt + "\n" + text.replace("\r\n", "\n").strip();
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String stamped(Said said) {
        String text = said.text();
        return OUT.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "." + OUT.encodeToString(stamp.sign(text));
    }

    /** What a stamped line says; empty when it is not ours or was changed. */
    public Optional<Said> read(String line) {
        try {
            List<String> halves = List.of(line.replaceAll("\\s", "").split("\\."));
            if (halves.size() != 2) {
                return Optional.empty();
            }
            String text = new String(Base64.getUrlDecoder().decode(halves.getFirst()), StandardCharsets.UTF_8);
            String[] said = text.split("\\|");
            if (said.length != 6 || !stamp.isOurs(Base64.getUrlDecoder().decode(halves.getLast()), text)) {
                return Optional.empty();
            }
            Optional<LocalDate> due = said[3].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(said[3]));
            return Optional.of(new Said(said[1], LocalDate.parse(said[2]), due, said[4], said[5]));
        } catch (IllegalArgumentException | DateTimeParseException notALine) {
            return Optional.empty(); // what is no line of ours is not ours: that is the answer
        }
    }
}
