package cn.jiannuo.server.identity.web;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * What a phone needs for the second factor: to scan, to tap or to type.
 *
 * @param link as authenticator programs understand it
 * @param typed the secret in groups of four
 * @param size of the picture in squares, with its margin
 * @param squares the dark ones, as the path of an SVG
 */
public record PhonePicture(String link, String typed, int size, String squares) {
    private static final int MARGIN = 4;

    static PhonePicture of(String issuer, String account, String secret) {
        String link = "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new PhonePicture(link, secret.replaceAll("(.{4})(?=.)", "$1 "), code.size + 2 * MARGIN, path.toString());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
