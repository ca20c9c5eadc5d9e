package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value expression as typed for one shape of event, or for none.
 *
 * @param event the shape of event it holds for; null when it does not speak of events
 */
public record Typed(@Nullable Shape event, Term term) {

    /** The variant for a situation's kind of event; the first when there is only one. */
    public static Term in(List<Typed> variants, Situation situation) {
        if (variants.size() > 1 && situation.event() != null) {
            for (Typed variant : variants) {
                if (variant.event() == situation.event().shape()) {
                    return variant.term();
                }
            }
        }
        return variants.getFirst().term();
    }
}
