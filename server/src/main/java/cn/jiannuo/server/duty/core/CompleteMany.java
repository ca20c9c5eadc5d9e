package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 一起登记: several parts were done on one day.
 *
 * <p>Each is noted for itself, in a transaction of its own: what is refused keeps nothing else from being noted, and each is told.
 */
@Service
public class CompleteMany {
    private final CompletePart complete;
    private final DutyList duties;

    CompleteMany(CompletePart complete, DutyList duties) {
        this.complete = complete;
        this.duties = duties;
    }

    /** A part of a duty. */
    public record Chosen(long duty, int part) {}

    /**
     * What became of one.
     *
     * @param title of the duty, or empty when it does not lie on the actor's desk
     */
    public record Told(Chosen chosen, String title, Outcome outcome) {
        public boolean isDone() {
            return outcome instanceof Outcome.Done;
        }
    }

    /**
     * @param doneOn null when no day was given: then nothing is noted
     * @return in the order of the duties' numbers, each once
     */
    public List<Told> complete(Actor actor, Collection<Chosen> chosen, @Nullable LocalDate doneOn, String note) {
        List<Chosen> once = chosen.stream()
                .distinct()
                // one order for all, so that two who note the same do not wait for each other in a circle
                .sorted(Comparator.comparingLong(Chosen::duty).thenComparingInt(Chosen::part))
                .toList();
        Map<Long, DutyList.Row> rows =
                duties
                        .onDesk(
                                actor.person().orElse(-1),
                                once.stream().map(Chosen::duty).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(DutyList.Row::id, Function.identity()));
        return once.stream()
                .map(each -> {
                    DutyList.Row row = rows.get(each.duty());
                    return row == null
                            ? new Told(each, "", Outcome.refused(new Refused.Unknown()))
                            : new Told(each, row.title(), one(actor, each, doneOn, note));
                })
                .toList();
    }

    private Outcome one(Actor actor, Chosen chosen, @Nullable LocalDate doneOn, String note) {
        return doneOn == null
                ? Outcome.refused(new Refused.Missing("doneOn"))
                : complete.complete(actor, chosen.duty(), chosen.part(), doneOn, note);
    }
}
