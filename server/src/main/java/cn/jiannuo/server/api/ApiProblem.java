package cn.jiannuo.server.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as RFC 9457 has it. */
public final class ApiProblem {
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

    public static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    /** What was sent is understood, and wrong. */
    public static ProblemDetail wrong(List<Flaw> flaws) {
        ProblemDetail problem = of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "What was sent is wrong",
                flaws.size() + " values are wrong; each is listed under errors. Nothing was taken.");
        problem.setProperty("errors", flaws);
        return problem;
    }

    public static ProblemDetail notFound() {
        return of(
                HttpStatus.NOT_FOUND, "There is no such thing here", "It does not exist, or not in this institution.");
    }
}
