package cn.jiannuo.server.regulation.core;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 文本: one version of one regulation as it was uploaded; never changed afterwards. Its words are {@link PackTexts#content}.
 *
 * @param hash SHA-256 of the content, hexadecimal
 * @param regulation id of the regulation
 * @param version as the text calls itself, such as 2008年版, or empty
 * @param inForce the first day by its own words
 * @param fileName as it was uploaded, or empty when it was pasted
 * @param uploadedBy name of whoever brought it
 */
public record PackText(
        String hash,
        String regulation,
        String title,
        String issuer,
        String version,
        LocalDate inForce,
        String fileName,
        String uploadedBy,
        Instant uploadedAt) {

    /** What errors and the reader call it; no day, because a day in a file's name binds the text to it. */
    public static String nameOf(String hash) {
        return hash.substring(0, 12);
    }
}
