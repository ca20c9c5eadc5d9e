package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down many events of another system, all or none. */
@Service
public class ReportEvents {
    private final ReportEvent report;

    ReportEvents(ReportEvent report) {
        this.report = report;
    }

    /** @param reference the sender's own number; it must be there */
    public record Report(String reference, Map<String, String> cells) {
        public Report {
            cells = Map.copyOf(cells);
        }
    }

    public sealed interface Answer {

        /** @param ids in the order they were sent */
        record Taken(List<Long> ids, int taken, int known) implements Answer {}

        /** @param problems their rows count what was sent, from 1 */
        record Wrong(List<DataProblem> problems) implements Answer {}

        /** @param row of the first that a regulation does not let happen, from 1 */
        record Forbidden(int row, Ban ban) implements Answer {}
    }

    /** Where something is wrong the caller lets his transaction go, so that none is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer report(Actor actor, List<Report> reports) {
        List<Long> ids = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        int known = 0;
        for (int row = 1; row <= reports.size(); row++) {
            Report one = reports.get(row - 1);
            if (one.reference().isBlank()) {
                problems.add(new DataProblem(
                        "", row, "reference", "", DataProblem.Kind.VALUE_MISSING, List.of("reference")));
                continue;
            }
            switch (report.report(actor, one.reference(), one.cells())) {
                case ReportEvent.Reported.Taken taken -> ids.add(taken.event());
                case ReportEvent.Reported.Known before -> {
                    ids.add(before.event());
                    known++;
                }
                case ReportEvent.Reported.Refused refused -> problems.addAll(at(row, refused.problems()));
                case ReportEvent.Reported.Forbidden forbidden -> {
                    return new Answer.Forbidden(row, forbidden.ban());
                }
                case ReportEvent.Reported.OnlyOneself only ->
                    throw new IllegalStateException("another system reports for everybody");
            }
        }
        if (!problems.isEmpty()) {
            return new Answer.Wrong(problems);
        }
        return new Answer.Taken(ids, ids.size() - known, known);
    }

    private static List<DataProblem> at(int row, List<DataProblem> problems) {
        return problems.stream()
                .map(p -> new DataProblem(p.file(), row, p.column(), p.value(), p.kind(), p.args()))
                .toList();
    }
}
