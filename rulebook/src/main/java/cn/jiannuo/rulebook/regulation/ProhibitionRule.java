package cn.jiannuo.rulebook.regulation;

import java.util.List;
import java.util.Optional;

/**
 * 禁止事项: what must never happen.
 *
 * @param kinds kinds of event it looks at
 * @param guard which of them are forbidden
 * @param refused whether the system refuses it; otherwise it can only notice, and somebody must look into it
 * @param mark the word that an entry bears in which it was noticed, or empty
 * @param planned who looks into what was noticed, or empty
 */
public record ProhibitionRule(
        Header header, List<String> kinds, Guard guard, boolean refused, String mark, Optional<Schedule> planned)
        implements Rule {
    public ProhibitionRule {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Kind kind() {
        return Kind.PROHIBITION;
    }

    @Override
    public Optional<Schedule> schedule() {
        return planned;
    }
}
