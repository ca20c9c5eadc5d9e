package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.procedure.Parties;
import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.Share;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Threshold;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.rulebook.procedure.Vote;
import cn.jiannuo.rulebook.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * 程序: the steps a matter goes through; the {@code procedure} room runs it once its parties are chosen for a case.
 *
 * @param kinds kinds of event that open a matter
 * @param guard which of them
 * @param steps in the order of the text
 * @param exceptions named ways to leave out steps
 * @param withdrawnBy who may take the matter back, or empty
 * @param confidential whether only whoever deals with a matter and whom it is about may see it; nobody by his office alone
 * @param door at which window what opens a matter is handed in, one of {@link #DOORS}; empty where it is reported otherwise
 * @param phrases the day phrases the steps name, by their text
 */
public record ProcedureRule(
        Header header,
        List<String> kinds,
        Guard guard,
        List<StepRule> steps,
        List<UrgentException> exceptions,
        List<Party> withdrawnBy,
        boolean confidential,
        String door,
        Map<String, DayPhrase> phrases)
        implements Rule {
    /** The words by which examples write acts; no step and no outcome may be called by one of them. */
    public static final List<String> ACTS = List.of(
            "answer",
            "close",
            "exception",
            "extend",
            "judge",
            "lapse",
            "open",
            "opinion",
            "send-back",
            "sign",
            "vote",
            "withdraw");

    /** Windows (窗口) of the service desk at which people hand in, with what people call them. */
    public static final Map<String, String> DOORS =
            Map.of("repairs", "家里报修", "difficulties", "家里的难处", "questions", "来问事", "ideas", "好点子");

    public ProcedureRule {
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
        exceptions = List.copyOf(exceptions);
        withdrawnBy = List.copyOf(withdrawnBy);
        phrases = Map.copyOf(phrases);
    }

    /**
     * A step before its parties are chosen.
     *
     * @param frame the step but for parties and told; {@code condition} is its own id when {@code guard} is one
     * @param choices who does it: the first branch whose condition holds
     * @param asked of whom it collects opinions, where that is a party and not a word such as 全体职工
     * @param guard whether the step is taken at all
     * @param due until when, counted from the step's opening unless anchored; empty when open-ended
     * @param vote the vote that decides the step, or empty
     */
    public record StepRule(
            Step frame,
            List<Choice> choices,
            Optional<Party> asked,
            Guard guard,
            Optional<DayPhrase> due,
            Optional<VoteTerms> vote,
            Place place) {
        public StepRule {
            choices = List.copyOf(choices);
        }

        /** Whether the step only waits until those who are asked have had their time. */
        public boolean isWindow() {
            return due.isEmpty() && frame.collects() != null;
        }
    }

    /** When a vote carries: shares may be figures, so they are settled when the matter opens. */
    public record VoteTerms(Value quorum, Value passes, boolean moreThan, Threshold.Of of) {}

    /** Who does a step when a condition holds, and who is told. */
    public record Choice(Guard guard, List<Party> by, Parties.Signing signing, List<Party> tell) {
        public Choice {
            by = List.copyOf(by);
            tell = List.copyOf(tell);
        }
    }

    /**
     * The procedure with every choice settled.
     *
     * @param chosen the branch for each step
     * @param share the share a value stands for
     */
    public Procedure settled(Function<StepRule, Choice> chosen, Function<Value, Share> share) {
        List<Step> settled = new ArrayList<>();
        for (StepRule rule : steps) {
            Step frame = rule.frame();
            Choice choice = chosen.apply(rule);
            Vote vote = rule.vote()
                    .map(v -> new Vote(
                            new Threshold(share.apply(v.quorum()), false, Threshold.Of.MEMBERS),
                            new Threshold(share.apply(v.passes()), v.moreThan(), v.of())))
                    .orElse(null);
            settled.add(new Step(
                    frame.id(),
                    frame.name(),
                    parties(choice),
                    frame.due(),
                    frame.outcomes(),
                    frame.condition(),
                    frame.otherwise(),
                    texts(choice.tell()),
                    frame.collects(),
                    frame.produces(),
                    frame.requires(),
                    vote,
                    frame.excluded(),
                    frame.extension(),
                    frame.lapse(),
                    frame.starts()));
        }
        return new Procedure(id(), settled, exceptions, Set.of());
    }

    /** The procedure as it stands on paper: the first branch of every choice, shares of one half. */
    public Procedure outline() {
        return settled(step -> step.choices().getFirst(), value -> new Share(1, 2));
    }

    private static Parties parties(Choice choice) {
        return choice.by().isEmpty() ? Parties.NOBODY : new Parties(texts(choice.by()), choice.signing());
    }

    private static List<String> texts(List<Party> parties) {
        return parties.stream().map(Party::text).toList();
    }

    /** Steps by id. */
    public Map<String, StepRule> byId() {
        Map<String, StepRule> byId = new LinkedHashMap<>();
        steps.forEach(step -> byId.put(step.frame().id(), step));
        return byId;
    }

    @Override
    public Kind kind() {
        return Kind.PROCEDURE;
    }
}
