package cn.jiannuo.server.demo;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The words of a page, those that only a screen reader says too, and which of them should not be there. */
final class Spoken {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}[A-Za-z0-9.@-]*");
    private static final Set<String> LETTERS_ALLOWED = Set.of(
            "CSV",
            "XLSX",
            "JSON",
            "OIDC",
            "TOTP",
            "API",
            "Atom",
            "Markdown",
            "PDF",
            "Word",
            "Excel",
            "MB",
            "KB",
            // what one's own device calls itself
            "Chrome",
            "Linux");
    /** 工号, numbers of promises in the catalogue, sign-in names, files people sent. */
    private static final Pattern CODES =
            Pattern.compile("SJ\\d*|[A-Z]+-?\\d+|hengling|system|security|audit|\\S+\\.(csv|xlsx|md)");

    private static final Pattern RECEIPT = Pattern.compile("([A-Z0-9]{5} ){3}[A-Z0-9]{5}");
    /** What is not language of ours: the page's head, drawings, what somebody typed or is to type word for word, other languages. */
    private static final Pattern SILENT = Pattern.compile(
            "(?s)<head>.*?</head>|<svg.*?</svg>|<(textarea|pre|code)\\b.*?</\\1>|<(\\w+)[^>]* lang=\"en\"[^>]*>.*?</\\2>");

    private static final Pattern ATTRIBUTES = Pattern.compile(" (?:aria-label|placeholder|title|alt)=\"([^\"]*)\"");
    /** {@code voice.done.accepted}, or a gap that was not filled. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z][a-z-]+(\\.[a-z][a-z-]+)+\\b|\\{\\d[^}]*}");

    private Spoken() {}

    private static String said(String html) {
        String heard = SILENT.matcher(html).replaceAll(" ");
        Stream<String> attributes = ATTRIBUTES.matcher(heard).results().map(hit -> hit.group(1));
        String text = heard.replaceAll("<[^>]*>", " ");
        String all = HtmlUtils.htmlUnescape(text + String.join(" ", attributes.toList()));
        return RECEIPT.matcher(all).replaceAll(" ");
    }

    /** English on a Chinese page. */
    static List<String> english(String html) {
        return LATIN.matcher(said(html))
                .results()
                .map(MatchResult::group)
                .filter(word ->
                        !LETTERS_ALLOWED.contains(word) && !CODES.matcher(word).matches())
                .distinct()
                .toList();
    }

    /** Keys that were shown in place of words, and gaps left open. */
    static List<String> keys(String html) {
        return KEY.matcher(said(html))
                .results()
                .map(MatchResult::group)
                .filter(key -> !key.matches(".*\\.(md|xlsx|csv|pdf|example|docx)"))
                .distinct()
                .toList();
    }
}
