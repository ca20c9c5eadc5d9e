package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.judge.Verdict.Answer;
import cn.jiannuo.rulebook.judge.Verdict.Arithmetic;
import cn.jiannuo.rulebook.judge.Weighing.Amount;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.LimitRule.Measure;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.Typed;
import cn.jiannuo.rulebook.roster.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges one case by one rule of one regulation. */
public final class Judge {
    private final Regulation regulation;
    private final DatedFigures figures;
    private final Judgements judgements;
    private final Usage usage;

    public Judge(Regulation regulation, Judgements judgements) {
        this.regulation = regulation;
        this.figures = new DatedFigures(regulation);
        this.judgements = judgements;
        this.usage = new Usage(regulation, judgements);
    }

    /**
     * The answers of all rules that can judge the case, those that do not speak of it left out. Who is eligible is a question of
     * its own: it is answered for cases without an event.
     */
    public List<Verdict> all(Case matter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : regulation.rules()) {
            if (rule instanceof EligibilityRule && matter.event() != null) {
                continue;
            }
            judge(rule, matter).filter(v -> v.answer() != Answer.NOT_COVERED).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    /** The answer of a rule, or empty when it is of a kind that judges nothing. */
    public Optional<Verdict> judge(Rule rule, Case matter) {
        return switch (rule) {
            case EntitlementRule r -> matter.event() == null ? Optional.empty() : Optional.of(entitlement(r, matter));
            case LimitRule r -> matter.event() == null ? Optional.empty() : Optional.of(limit(r, matter));
            case ProhibitionRule r -> matter.event() == null ? Optional.empty() : Optional.of(prohibition(r, matter));
            case EligibilityRule r ->
                matter.person() == null
                        ? Optional.empty()
                        : Optional.of(new Eligible(regulation, judgements).verdict(r, matter));
            default -> Optional.empty();
        };
    }

    /** The figures a condition is held against in a case, whatever its answer. */
    public List<Verdict.Met> weighed(Guard guard, Case matter) {
        Weighing weighing = new Weighing(regulation, judgements);
        weighing.truth(guard, matter.situation(matter.event(), figures));
        return weighing.met();
    }

    private Verdict entitlement(EntitlementRule rule, Case matter) {
        Weighing weighing = new Weighing(regulation, judgements);
        Situation situation = matter.situation(matter.event(), figures);
        boolean speaks = rule.trigger() instanceof Trigger.Happening happening
                && matter.event() != null
                && happening.kinds().contains(matter.event().kind());
        Truth holds = speaks ? weighing.truth(rule.guard(), situation) : Truth.NO;
        if (holds != Truth.YES) {
            return weighing.verdict(rule, holds == Truth.NO ? Answer.NOT_COVERED : Answer.ASK, "", null);
        }
        Optional<Amount> gives = weighing.amount(rule.gives(), situation, matter.day());
        if (gives.isEmpty()) {
            return weighing.verdict(rule, weighing.questions().isEmpty() ? Answer.NOT_COVERED : Answer.ASK, "", null);
        }
        boolean money = gives.get().unit().equals("CNY");
        long before = rule.per().isEvent() ? 0 : usage.spent(matter, kinds(rule), rule.guard(), rule.per(), money);
        Arithmetic arithmetic = arithmetic(gives.get(), before, asked(matter, money, gives.get(), before), true);
        return compared(rule, gives.get(), arithmetic, weighing);
    }

    private Verdict compared(Rule rule, Amount cap, Arithmetic arithmetic, Weighing weighing) {
        int sign = weighing.compare(arithmetic.before() + arithmetic.asked(), cap);
        boolean refused = arithmetic.atMost() ? sign > 0 : sign < 0;
        boolean used = arithmetic.atMost() && arithmetic.left() == 0 && arithmetic.asked() == 0 && arithmetic.cap() > 0;
        return weighing.verdict(rule, refused || used ? Answer.REFUSED : Answer.ALLOWED, "", arithmetic);
    }

    private static Arithmetic arithmetic(Amount cap, long before, long asked, boolean atMost) {
        return new Arithmetic(cap.number(), cap.denominator(), cap.unit(), before, asked, atMost);
    }

    /** What a case asks for: its amount; what is left when it names none; one where things are counted. */
    private static long asked(Case matter, boolean money, Amount cap, long before) {
        if (!money) {
            return 1;
        }
        long amount = Usage.amount(matter.event());
        return amount == Entity.MISSING ? Math.max(0, cap.number() - before) : amount;
    }

    private Verdict limit(LimitRule rule, Case matter) {
        Weighing weighing = new Weighing(regulation, judgements);
        Event event = Objects.requireNonNull(matter.event());
        Situation situation = matter.situation(event, figures);
        Truth holds = rule.kinds().contains(event.kind()) ? weighing.truth(rule.guard(), situation) : Truth.NO;
        if (holds != Truth.YES) {
            return weighing.verdict(rule, holds == Truth.NO ? Answer.NOT_COVERED : Answer.ASK, "", null);
        }
        Truth requires = weighing.truth(rule.requires(), situation);
        if (requires != Truth.YES) {
            return weighing.verdict(rule, requires == Truth.NO ? Answer.REFUSED : Answer.ASK, "", null);
        }
        if (rule.measure() instanceof Measure.Nothing) {
            return weighing.verdict(rule, Answer.ALLOWED, "", null);
        }
        return measured(rule, matter, situation, weighing);
    }

    private Verdict measured(LimitRule rule, Case matter, Situation situation, Weighing weighing) {
        long before = rule.measure() instanceof Measure.Computed ? 0 : usage.measured(rule, matter);
        Optional<Long> asked = Usage.of(rule.measure(), situation);
        Verdict last = null;
        for (boolean atMost : new boolean[] {true, false}) {
            Optional<Offer> bound = atMost ? rule.atMost() : rule.atLeast();
            if (bound.isEmpty()) {
                continue;
            }
            Optional<Amount> cap = weighing.amount(bound.get(), situation, matter.day());
            if (cap.isEmpty()) {
                return weighing.verdict(rule, weighing.questions().isEmpty() ? Answer.ALLOWED : Answer.ASK, "", null);
            }
            if (asked.isEmpty() && !(rule.measure() instanceof Measure.Sum)) {
                return unmeasured(rule, situation, weighing);
            }
            long left = Math.max(0, cap.get().number() - before);
            Arithmetic arithmetic = arithmetic(cap.get(), before, asked.orElse(left), atMost);
            last = compared(rule, cap.get(), arithmetic, weighing);
            if (last.answer() == Answer.REFUSED) {
                return last;
            }
        }
        return last == null ? weighing.verdict(rule, Answer.ALLOWED, "", null) : last;
    }

    private Verdict unmeasured(LimitRule rule, Situation situation, Weighing weighing) {
        Measure.Computed computed = (Measure.Computed) rule.measure();
        var missing = Interpreter.explain(Typed.in(computed.of().typed(), situation), situation)
                .missing();
        weighing.ask(missing);
        return weighing.verdict(rule, Answer.ASK, "", null);
    }

    private Verdict prohibition(ProhibitionRule rule, Case matter) {
        Weighing weighing = new Weighing(regulation, judgements);
        Event event = Objects.requireNonNull(matter.event());
        if (!rule.kinds().contains(event.kind())) {
            return weighing.verdict(rule, Answer.NOT_COVERED, "", null);
        }
        Answer answer = switch (weighing.truth(rule.guard(), matter.situation(event, figures))) {
            case YES -> rule.refused() ? Answer.REFUSED : Answer.NOTICED;
            case NO -> Answer.ALLOWED;
            case UNKNOWN -> Answer.ASK;
        };
        return weighing.verdict(rule, answer, "", null);
    }

    private static List<String> kinds(EntitlementRule rule) {
        return rule.trigger() instanceof Trigger.Happening happening ? happening.kinds() : List.of();
    }
}
