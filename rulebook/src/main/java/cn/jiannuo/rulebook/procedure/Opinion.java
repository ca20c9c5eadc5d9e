package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion or objection received.
 *
 * @param number from 1, in the order received within the matter
 * @param author the id of the person; the caller may use a pseudonym
 * @param answer null while one is owed
 */
public record Opinion(
        int number,
        String step,
        String author,
        LocalDate on,
        String content,
        @Nullable Answer answer) {
    /** What became of it and why. */
    public record Answer(Act.Response response, String reason, String actor, LocalDate on) {}

    Opinion answered(Answer reply) {
        return new Opinion(number, step, author, on, content, reply);
    }
}
