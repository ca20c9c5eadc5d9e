package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Explanation;
import cn.jiannuo.rulebook.expression.Explanation.Fact;
import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.judge.Verdict.Answer;
import cn.jiannuo.rulebook.judge.Verdict.Arithmetic;
import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Value;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the conditions and figures of one case and keeps what was used, so that the answer can be explained. */
final class Weighing {
    private final Regulation regulation;
    private final Judgements judgements;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<Question> questions = new LinkedHashSet<>();
    private final List<Met> met = new ArrayList<>();

    Weighing(Regulation regulation, Judgements judgements) {
        this.regulation = regulation;
        this.judgements = judgements;
    }

    /** A number of the regulation on a day. */
    record Amount(Value value, long number, long denominator, String unit) {}

    /** Weighs every member, also where the first decides, so that all facts are known; what is decided asks nothing. */
    Truth truth(Guard guard, Situation situation) {
        return switch (guard) {
            case Guard.Always always -> Truth.YES;
            case Guard.Test test -> test(test, situation);
            case Guard.Judged judged -> judged(judged);
            case Guard.All all -> not(any(all.members(), situation, true));
            case Guard.Any any -> any(any.members(), situation, false);
            case Guard.None none -> not(any(none.members(), situation, false));
        };
    }

    private Truth any(List<Named> members, Situation situation, boolean negated) {
        Set<Question> before = Set.copyOf(questions);
        Truth result = Truth.NO;
        for (Named member : members) {
            Truth one = truth(member.guard(), situation);
            one = negated ? not(one) : one;
            if (one == Truth.YES || (one == Truth.UNKNOWN && result == Truth.NO)) {
                result = one;
            }
        }
        if (result != Truth.UNKNOWN) {
            questions.retainAll(before);
        }
        return result;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private Truth judged(Guard.Judged judged) {
        Truth answer = judgements.answer(judged);
        if (answer == Truth.UNKNOWN) {
            questions.add(new Question(Optional.of(judged.seat()), judged.question(), List.of()));
        }
        return answer;
    }

    private Truth test(Guard.Test test, Situation situation) {
        Explanation explanation = Interpreter.explain(test.in(situation).term(), situation);
        facts.addAll(explanation.used());
        explanation.comparisons().forEach(c -> met.add(new Met(c.figure(), c.sign())));
        if (explanation.truth() == Truth.UNKNOWN) {
            List<FieldRef> missing = new ArrayList<>(explanation.missing());
            explanation.unplaced().forEach(f -> missing.add(f.field()));
            questions.add(new Question(Optional.empty(), "", missing));
        }
        return explanation.truth();
    }

    /** The branch of an offer that holds; empty when none does, or a question decides. */
    Optional<Amount> amount(Offer offer, Situation situation, LocalDate on) {
        for (Offer.Branch branch : offer.branches()) {
            Truth truth = truth(branch.guard(), situation);
            if (truth == Truth.UNKNOWN) {
                return Optional.empty();
            }
            if (truth == Truth.YES) {
                return amount(branch.value(), on);
            }
        }
        return Optional.empty();
    }

    Optional<Amount> amount(Value value, LocalDate on) {
        return switch (value) {
            case Value.Literal literal ->
                Optional.of(new Amount(value, literal.number(), literal.denominator(), literal.unit()));
            case Value.Named named -> {
                Figure figure = regulation.figures().get(named.figure());
                yield figure == null
                        ? Optional.empty()
                        : figure.on(on).map(d -> new Amount(value, d.number(), d.denominator(), figure.unit()));
            }
        };
    }

    /** What an error calls a value. */
    static String name(Value value) {
        return switch (value) {
            case Value.Literal literal -> literal.number() + " " + literal.unit();
            case Value.Named named -> named.figure();
        };
    }

    /** Holds a whole number against an amount, and remembers it where the amount is a figure. */
    int compare(long number, Amount amount) {
        return compare(BigInteger.valueOf(number), BigInteger.ONE, amount);
    }

    /** Holds a fraction against an amount; percentages are hundredths. */
    int compare(long numerator, long denominator, Amount amount) {
        return compare(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), amount);
    }

    private int compare(BigInteger numerator, BigInteger denominator, Amount amount) {
        long scale = amount.unit().equals("percent") ? 100 : 1;
        BigInteger left = numerator.multiply(BigInteger.valueOf(amount.denominator() * scale));
        int sign = left.compareTo(BigInteger.valueOf(amount.number()).multiply(denominator));
        if (amount.value() instanceof Value.Named named) {
            met.add(new Met(named.figure(), sign));
        }
        return sign;
    }

    /** Keeps what another weighing of the same case used; its questions are not taken over. */
    Weighing after(Weighing other) {
        facts.addAll(other.facts);
        met.addAll(other.met);
        return this;
    }

    /** Notes facts without which the case cannot be measured. */
    void ask(List<FieldRef> missing) {
        questions.add(new Question(Optional.empty(), "", missing));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    List<Met> met() {
        return List.copyOf(met);
    }

    /** The answer, with all it rests on. */
    Verdict verdict(Rule rule, Answer answer, String reason, @Nullable Arithmetic arithmetic) {
        return new Verdict(
                rule,
                regulation.clause(rule.header().clause()),
                answer,
                reason,
                Optional.ofNullable(arithmetic),
                facts(),
                answer == Answer.ASK ? questions() : List.of(),
                met());
    }
}
