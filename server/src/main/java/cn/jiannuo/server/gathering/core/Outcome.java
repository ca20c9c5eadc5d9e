package cn.jiannuo.server.gathering.core;

import java.util.List;

/** What came of an act at a reception: done, or refused with a reason worded by {@code gathering.no.<why>}. */
public sealed interface Outcome {

    /** @param id of what it concerns */
    record Done(long id) implements Outcome {}

    /** @param gaps of the sentence that says why */
    record No(String why, List<Object> gaps) implements Outcome {
        public No {
            gaps = List.copyOf(gaps);
        }
    }

    static No no(String why, Object... gaps) {
        return new No(why, List.of(gaps));
    }
}
