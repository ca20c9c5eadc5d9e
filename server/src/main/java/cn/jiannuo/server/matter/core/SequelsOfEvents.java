package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.StraightPath;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Names;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.record.Sequels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ledgers what became of the events they were filled from: where each matter stands, or how it ended and why. */
@Component
class SequelsOfEvents implements Sequels {
    private final MatterTable matters;
    private final MatterList list;
    private final OpenSteps steps;
    private final Cases cases;
    private final Clock clock;

    SequelsOfEvents(MatterTable matters, MatterList list, OpenSteps steps, Cases cases, Clock clock) {
        this.matters = matters;
        this.list = list;
        this.steps = steps;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Sequel>> of(Collection<String> references, Optional<SignedIn> reader) {
        List<MatterRow> rows = references.isEmpty() ? List.of() : matters.ofOccasions(references);
        List<Long> ids = rows.stream().map(MatterRow::id).toList();
        Set<Long> late = rows.isEmpty() ? Set.of() : steps.everLate(ids, LocalDate.now(clock));
        Set<Long> open = reader.isEmpty() || rows.isEmpty() ? Set.of() : list.reached(reader.get(), ids);
        Map<String, List<Sequel>> sequels = new HashMap<>();
        for (MatterRow row : rows) {
            boolean tells = reader.isEmpty() || !row.confidential() || open.contains(row.id());
            sequels.computeIfAbsent(row.occasion(), occasion -> new ArrayList<>())
                    .add(sequel(
                            row,
                            tells,
                            late.contains(row.id()),
                            open.contains(row.id()) ? "/matters/" + row.id() : ""));
        }
        return sequels;
    }

    private Sequel sequel(MatterRow row, boolean tells, boolean late, String path) {
        Optional<Case> settled = cases.of(row);
        String ended = row.ended();
        if (ended != null) {
            boolean straight = settled.flatMap(
                            one -> straightEnd(one.procedure().procedure()))
                    .filter(ended::equals)
                    .isPresent();
            String reason = straight || !tells ? "" : reason(row);
            return new Sequel(Names.end(ended), null, row.endedOn(), straight, late, reason, path);
        }
        Optional<Active> at = row.standing().active().stream()
                .filter(open -> !open.undecided())
                .min(Comparator.comparing(open -> Objects.requireNonNullElse(open.due(), LocalDate.MAX)));
        String step = at.flatMap(
                        open -> settled.map(one -> one.step(open.step()).name()))
                .orElse("");
        return new Sequel(step, at.map(Active::due).orElse(null), null, false, late, "", path);
    }

    /** How it ends when nothing unusual happens. */
    private static Optional<String> straightEnd(Procedure procedure) {
        List<Step> path = StraightPath.of(procedure, Set.of());
        return path.isEmpty()
                ? Optional.empty()
                : path.getLast()
                        .straight()
                        .map(Map.Entry::getValue)
                        .filter(Target.End.class::isInstance)
                        .map(end -> ((Target.End) end).state());
    }

    /** What was said with the act that ended it. */
    private static String reason(MatterRow row) {
        List<Act> history = row.standing().history();
        return history.isEmpty() ? "" : Course.said(history.getLast());
    }
}
