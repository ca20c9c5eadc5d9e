package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.change.RegulationDiff;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Trial;
import java.util.Optional;

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
}
