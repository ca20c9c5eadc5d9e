package cn.jiannuo.server.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as RFC 9457 has it, in the language the sender asked for; Simplified Chinese when it asked for none. */
public final class ApiProblem {
    private static final String WORDS = "api.problem.";

    private ApiProblem() {}

    /**
     * One thing wrong with what was sent.
     *
     * @param row from 1
     * @param column its field
     * @param value as it was sent
     * @param kind what is wrong, for programs
     * @param detail what is wrong and the way out, for people
     */
    public record Flaw(long row, String column, String value, String kind, String detail) {}

    /**
     * @param word of the title and the detail in {@code words/api.properties}
     * @param gaps of the detail
     */
    public static ProblemDetail of(HttpStatus status, String word, Object... gaps) {
        Locale locale = LocaleContextHolder.getLocale();
        ResourceBundle words =
                ResourceBundle.getBundle("words.api", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String detail = words.getString(WORDS + word + ".detail");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, gaps.length == 0 ? detail : new MessageFormat(detail, locale).format(gaps));
        problem.setTitle(words.getString(WORDS + word + ".title"));
        return problem;
    }

    /** What was sent is understood, and wrong. */
    public static ProblemDetail wrong(List<Flaw> flaws) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong", flaws.size());
        problem.setProperty("errors", flaws);
        return problem;
    }

    public static ProblemDetail notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }
}
