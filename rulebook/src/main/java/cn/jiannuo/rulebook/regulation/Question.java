package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.expression.Explanation;
import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person must say before a rule can be applied.
 *
 * @param seat who is asked; empty when a fact is missing, which is asked of the regulation's own seat for questions
 * @param text the question a judgement asks, or empty
 * @param missing facts that are not known, or whose word means nothing to the rule
 */
public record Question(Optional<Party> seat, String text, List<FieldRef> missing) {
    public Question {
        missing = List.copyOf(missing);
    }

    /** The questions that keep a condition open in a situation; empty when it answers yes or no. */
    public static List<Question> of(Guard guard, Situation situation) {
        Set<Question> questions = new LinkedHashSet<>();
        collect(guard, situation, questions);
        return List.copyOf(questions);
    }

    private static void collect(Guard guard, Situation situation, Set<Question> into) {
        if (guard.truth(situation) != Truth.UNKNOWN) {
            return;
        }
        switch (guard) {
            case Guard.Always always -> {}
            case Guard.Test test -> into.add(missing(test, situation));
            case Guard.Judged judged ->
                into.add(new Question(Optional.of(judged.seat()), judged.question(), List.of()));
            case Guard.All all -> all.members().forEach(m -> collect(m.guard(), situation, into));
            case Guard.Any any -> any.members().forEach(m -> collect(m.guard(), situation, into));
            case Guard.None none -> none.members().forEach(m -> collect(m.guard(), situation, into));
        }
    }

    private static Question missing(Guard.Test test, Situation situation) {
        Explanation explanation = Interpreter.explain(test.in(situation).term(), situation);
        List<FieldRef> missing = new ArrayList<>(explanation.missing());
        explanation.unplaced().forEach(fact -> missing.add(fact.field()));
        return new Question(Optional.empty(), "", missing);
    }
}
