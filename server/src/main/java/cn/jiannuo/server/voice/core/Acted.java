package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.matter.Moved;
import java.util.List;

/** What came of an act on a letter. */
public sealed interface Acted {
    record Done() implements Acted {}

    /** @param why worded by {@code voice.refused.<why>} */
    record Refused(String why, List<Object> gaps) implements Acted {}

    /** The regulation's procedure says no; worded as on every matter's page. */
    record ByMatter(Moved.Why why) implements Acted {}

    static Acted refused(String why, Object... gaps) {
        return new Refused(why, List.of(gaps));
    }
}
