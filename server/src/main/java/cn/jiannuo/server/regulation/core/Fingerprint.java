package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.regulation.Regulation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A hash of everything that decides what a rulebook asks. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Regulation> versions, Map<String, String> seats) {
        StringBuilder all = new StringBuilder();
        for (Regulation version : versions) {
            all.append(version.hash())
                    .append(' ')
                    .append(version.inForce())
                    .append(' ')
                    .append(version.until());
            new TreeMap<>(version.figures())
                    .forEach((id, figure) -> all.append(' ').append(id).append(figure.values()));
            all.append('\n');
        }
        new TreeMap<>(seats)
                .forEach((seat, unit) ->
                        all.append(seat).append('=').append(unit).append('\n'));
        return sha256(all.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
