package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Something owed (该办的一件事): by whom, about whom, from when until when, because of which rule.
 *
 * @param step id of the procedure's step, or empty
 * @param occasion what tells it from the rule's other occurrences for the same subject
 * @param subject a person's code, a unit's path, or empty for the whole organisation
 * @param obligors who owes it, each its own part; who only helps is marked
 * @param starts first day; the day it belongs to
 * @param due last day
 * @param amount the most the rule allows, in 分, where it moves money; answering a question moves none
 * @param questions what must be answered first: while there are any, the duty is to answer them
 * @param basis what its last day was counted from
 */
public record Duty(
        Regulation regulation,
        Rule rule,
        Clause clause,
        Optional<String> step,
        String occasion,
        String subject,
        List<Obligor> obligors,
        LocalDate starts,
        LocalDate due,
        OptionalLong amount,
        List<Question> questions,
        Basis basis)
        implements Comparable<Duty> {

    /**
     * Who owes a part.
     *
     * @param kind what the key means
     * @param key a seat's id, a person's code, a unit's path, a group's word, or the words that say who is heard
     * @param party as the pack writes it: {@code union}, {@code department(person)}
     * @param unit path of the unit it stands for, or empty
     * @param supports whether it helps and owes nothing itself
     */
    public record Obligor(Kind kind, String key, String party, String unit, boolean supports) {

        /** What somebody who owes something is to the organisation. */
        public enum Kind {
            SEAT,
            PERSON,
            UNIT,
            HEAD,
            LEADER,
            GROUP,
            /** Those who are heard where nobody has to speak: 全体职工. */
            AUDIENCE
        }
    }

    /**
     * What a day was counted from: enough to count it again and show how.
     *
     * @param phrase the day phrase of the rule, or null where the rule sets none
     * @param situation the person, unit and event it was counted for; not to be changed
     */
    public record Basis(DayCount days, @Nullable DayPhrase phrase, Occasion occasion, Situation situation) {}

    /** How the last day came about; empty where the rule sets none. */
    public Optional<DayCount.Computation> computation() {
        DayPhrase phrase = basis.phrase();
        return phrase == null
                ? Optional.empty()
                : basis.days().computation(phrase, basis.occasion(), basis.situation());
    }

    /** The rule's id, with {@code .step} for a step and {@code ?} while a question must be answered first. */
    public String code() {
        return rule.id() + step.map(s -> "." + s).orElse("") + (questions.isEmpty() ? "" : "?");
    }

    /** Due, then regulation, rule, subject; the occasion settles what is left. */
    @Override
    public int compareTo(Duty other) {
        int order = due.compareTo(other.due);
        if (order == 0) {
            order = regulation.id().compareTo(other.regulation.id());
        }
        if (order == 0) {
            order = code().compareTo(other.code());
        }
        if (order == 0) {
            order = subject.compareTo(other.subject);
        }
        return order != 0 ? order : occasion.compareTo(other.occasion);
    }
}
