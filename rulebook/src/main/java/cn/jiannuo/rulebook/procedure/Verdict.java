package cn.jiannuo.rulebook.procedure;

import java.util.List;

/** The answer to an act. */
public sealed interface Verdict {
    /** The act stands: the next state, and what it brought about. */
    record Accepted(State state, List<Fact> facts) implements Verdict {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** The act changes nothing, for this reason. */
    record Refused(Refusal refusal) implements Verdict {}
}
