package cn.jiannuo.server.matter;

import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.Refusal;
import java.util.List;

/** What came of a deed: the matter moved, or nothing changed and why. */
public sealed interface Moved {

    /** @param facts what it brought about, in order */
    record Done(List<Fact> facts) implements Moved {
        public Done {
            facts = List.copyOf(facts);
        }
    }

    record Refused(Why why) implements Moved {}

    /** Why not; worded by {@code matter.refused.*}. */
    sealed interface Why {
        /** There is no such matter, or none this reader may see. */
        record Unknown() implements Why {}

        /** @param whose names of those whose step it is */
        record NotYours(String whose) implements Why {}

        /** The regulation it began under is not known any more. */
        record TextGone() implements Why {}

        /** Nobody has this code or name. */
        record NoSuchPerson(String text) implements Why {}

        /** Parts of the step that others were asked for are still open. */
        record PartsOpen(String whose) implements Why {}

        /** A part cannot be asked for, given or left out. */
        record NoPart(Because because, String gap) implements Why {
            /** Worded by {@code matter.refused.part.<because>}. */
            public enum Because {
                /** No step is open in which parts could be asked for. */
                NO_STEP,
                NOTHING_ASKED,
                NOTHING_SAID,
                NO_REASON,
                /** Not between today and the step's own last day. */
                DAY,
                /** It is the step's own station. */
                OWN,
                /** The station looks at the step again later, and must have had no part in it. */
                REVIEWS,
                /** It has been asked already. */
                ASKED,
                NOBODY,
                /** Everybody there must keep out. */
                CONFLICT,
                SETTLED
            }
        }

        /** The procedure says no. */
        record ByProcedure(Refusal refusal) implements Why {}
    }

    static Moved refused(Why why) {
        return new Refused(why);
    }
}
