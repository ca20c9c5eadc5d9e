package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.matter.Moved.Why;
import java.util.List;

/** What came of something done in a deliberation. */
public sealed interface Heard {

    record Done() implements Heard {}

    /** The procedure says no. */
    record No(Why why) implements Heard {}

    /** Something is missing or does not fit; worded by {@code deliberation.refused.<key>}. */
    record Wrong(String key, List<Object> gaps) implements Heard {
        public Wrong(String key, Object... gaps) {
            this(key, List.of(gaps));
        }
    }

    /** The round was closed meanwhile: what was typed is kept for its author. */
    record TooLate() implements Heard {}
}
