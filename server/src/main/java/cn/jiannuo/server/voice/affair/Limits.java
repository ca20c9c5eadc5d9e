package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Read;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what is handed in against the limits its regulation sets: a promised day may be early, not late. */
final class Limits {
    private Limits() {}

    /** The first limit of the regulation that what is handed in goes beyond; what cannot be read is told by the report itself. */
    static Optional<Verdict> beyond(Doorway way, Map<String, String> cells, LocalDate today) {
        Read<Entity> read = EntityText.parse(way.shape(), cells, List.of(), way.kind());
        if (!read.isGood()) {
            return Optional.empty();
        }
        Case one = new Case(null, null, new Event("", 1, way.kind(), read.get()), today, List.of());
        Judge judge = new Judge(way.regulation(), Judgements.OPEN);
        return way.regulation().rules().stream()
                .filter(LimitRule.class::isInstance)
                .filter(rule -> ((LimitRule) rule).kinds().contains(way.kind()))
                .flatMap(rule -> judge.judge(rule, one).stream())
                .filter(verdict -> verdict.answer() == Verdict.Answer.REFUSED)
                .findFirst();
    }
}
