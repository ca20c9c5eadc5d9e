package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.Answers.Given;
import cn.jiannuo.server.duty.core.Askable.Choice;
import cn.jiannuo.server.duty.core.Askable.Input;
import cn.jiannuo.server.duty.core.Askable.Question;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyDetail.Part;
import cn.jiannuo.server.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a duty asks first, on its page.
 *
 * @param open whether it still waits for answers
 * @param mine numbers of the reader's own parts
 */
public record AskPage(long duty, boolean open, DutyState state, List<Question> questions, List<Integer> mine) {

    static AskPage of(DutyDetail.Shown shown, List<Question> questions) {
        return new AskPage(
                shown.row().id(),
                shown.row().state() == DutyState.OPEN,
                shown.row().state(),
                questions,
                shown.parts().stream().filter(Part::mine).map(Part::number).toList());
    }

    /** Whether a part is done by answering. */
    public boolean answers(Part part) {
        return questions.stream().anyMatch(q -> q.part() == part.number() && q.isAnswerable());
    }

    /** Whether the reader may answer, or correct what was answered. */
    public boolean mayAnswer(Question question) {
        boolean correction = state == DutyState.KEPT && !question.given().isEmpty();
        return mine.contains(question.part()) && question.isAnswerable() && (open || correction);
    }

    /** The question as one reads it. */
    public static String asked(Question question, Words words) {
        if (!question.words().isEmpty()) {
            return question.words();
        }
        if (question.whose().equals("*")) {
            return words.say("duty.ask.everybody", question.label());
        }
        return question.whose().isEmpty()
                ? words.say("duty.ask.fact", question.label())
                : words.say("duty.ask.fact-of", question.whose(), question.label());
    }

    /** An answer as one reads it. */
    public static String value(Question question, Given given, Words words) {
        return switch (question.input()) {
            case YES_NO -> words.say(given.value().equals("yes") ? "duty.ask.yes" : "duty.ask.no");
            case WORD ->
                question.choices().stream()
                        .filter(choice -> choice.word().equals(given.value()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(given.value());
            case DAY -> words.day(LocalDate.parse(given.value()));
            case MONEY ->
                words.money(new BigDecimal(given.value()).movePointRight(2).longValueExact());
            case NUMBER, TEXT, ELSEWHERE -> given.value();
        };
    }

    /** The kind of input element; choices have none. */
    public static String type(Input input) {
        return switch (input) {
            case DAY -> "date";
            case NUMBER -> "number";
            default -> "text";
        };
    }
}
