package cn.jiannuo.server.matter;

import cn.jiannuo.rulebook.procedure.Fact;
import java.util.List;

/**
 * Something was done in a matter.
 *
 * @param by name of who did it
 * @param facts what it brought about, in order; the last may be that the matter has ended
 */
public record MatterMoved(
        long matter, String regulation, String rule, String occasion, String subject, String by, List<Fact> facts) {
    public MatterMoved {
        facts = List.copyOf(facts);
    }
}
