package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.change.RegulationDiff;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Trial;
import cn.jiannuo.server.ui.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a version changes against another.
 *
 * @param load the latest trial of the one against the other, or empty
 * @param officer whether the reader may ask for one
 */
public record DifferencesPage(
        PackText before, PackText after, RegulationDiff diff, Optional<Simulation> load, boolean officer) {

    public Trial trial() {
        return load.flatMap(Simulation::trial).orElseThrow();
    }

    /** How many places differ, of each sort that does: 条文 1 处，数额 2 处. */
    public String counts(Frame page) {
        Map<String, Integer> sorts = new LinkedHashMap<>();
        sorts.put("clauses", diff.clauses().size());
        sorts.put("rules", diff.rules().size());
        sorts.put("figures", diff.figures().size());
        sorts.put("seats", diff.seats().size());
        return sorts.entrySet().stream()
                .filter(sort -> sort.getValue() > 0)
                .map(sort -> page.say("regulation.differences." + sort.getKey() + "-count", sort.getValue()))
                .collect(Collectors.joining(page.say("regulation.trial.comma")));
    }

    /** As the version calls itself, or by its first day. */
    public String name(Frame page, PackText text) {
        return text.version().isEmpty() ? page.words().longDay(text.inForce()) : text.version();
    }
}
