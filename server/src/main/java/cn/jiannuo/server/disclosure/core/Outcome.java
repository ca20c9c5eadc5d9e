package cn.jiannuo.server.disclosure.core;

import java.util.List;

/** What came of an act. */
public sealed interface Outcome {

    record Done(long item) implements Outcome {}

    /** @param why its words are {@code disclosure.refused.<why>} */
    record No(String why, List<Object> gaps) implements Outcome {
        public No {
            gaps = List.copyOf(gaps);
        }
    }

    static No no(String why, Object... gaps) {
        return new No(why, List.of(gaps));
    }
}
