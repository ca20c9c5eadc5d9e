package cn.jiannuo.server.organization;

import java.util.List;

/** What came of asking for something. */
public sealed interface Outcome {

    /** It happened. */
    record Done(long id) implements Outcome {}

    /**
     * It did not, and why.
     *
     * @param key of the sentence in the module's words
     * @param gaps what fills it
     */
    record Refused(String key, List<Object> gaps) implements Outcome {
        public Refused {
            gaps = List.copyOf(gaps);
        }

        static Refused of(String reason, Object... gaps) {
            return new Refused("organization.refused." + reason, List.of(gaps));
        }
    }
}
