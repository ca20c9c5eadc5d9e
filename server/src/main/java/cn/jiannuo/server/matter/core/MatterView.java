package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a matter. */
public final class MatterView {
    private MatterView() {}

    /**
     * A matter.
     *
     * @param said fields of the event, as reported
     * @param seats name by seat id
     * @param course rounds passed and open, then the steps still to come on the ordinary way
     * @param todo open steps with what the reader may do in them
     * @param exceptions ids of exceptions the reader may use
     * @param names of people by code, where they spoke or acted
     * @param whom name by station that the reader may ask for a part; empty where he has no step
     */
    public record Shown(
            Matter matter,
            String pack,
            String clause,
            String citation,
            Map<Field, String> said,
            Map<String, String> seats,
            List<Turn> course,
            List<Todo> todo,
            List<Line> lines,
            boolean mayWithdraw,
            List<String> exceptions,
            Set<Integer> mayAnswer,
            Map<String, String> names,
            List<JointPart> parts,
            Map<String, String> whom) {}

    /**
     * A part that somebody else was asked for.
     *
     * @param name of the station
     */
    public record JointPart(AskedPart part, String name, boolean mayGive, boolean mayLeaveOut) {}

    /**
     * A step on the way.
     *
     * @param who names of its parties
     * @param outcome id, or empty
     */
    public record Turn(
            Step step,
            int round,
            List<String> who,
            @Nullable LocalDate due,
            @Nullable LocalDate endedOn,
            String outcome,
            String by,
            Standing standing) {
        public enum Standing {
            DONE,
            DROPPED,
            OPEN,
            TO_COME
        }
    }

    /**
     * An open step.
     *
     * @param mine whether the reader may take it
     * @param served whether it is his because the matter is about him, and not because of his office
     * @param speak whether the reader may say something now
     * @param judge whether the reader may say if it is to be taken
     * @param decides whether the reader decides about more time
     * @param back steps it may be sent back to
     */
    public record Todo(
            Step step,
            Active open,
            LocalDate due,
            boolean mine,
            boolean served,
            boolean speak,
            boolean judge,
            boolean decides,
            List<Step> back) {
        /** Whether the reader may ask others for a part of it. */
        public boolean mayAsk() {
            return mine && !served && open.pausedOn() == null && step.collects() == null;
        }
    }

    /** A line of what happened. */
    public record Line(Instant at, String actor, Act act) {}
}
