package cn.jiannuo.rulebook.expression;

import java.util.List;

/** What became of a source text: a term, or every reason why it is refused. */
public sealed interface Parsed {
    record Accepted(Term term) implements Parsed {}

    /** At least one problem, in order of their place. */
    record Refused(List<ExpressionProblem> problems) implements Parsed {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
