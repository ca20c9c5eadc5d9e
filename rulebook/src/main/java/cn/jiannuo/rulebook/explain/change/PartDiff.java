package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.FigureLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares figures and seats of two versions. */
final class PartDiff {
    private PartDiff() {}

    static List<FigureChange> figures(List<FigureLine> before, List<FigureLine> after) {
        Map<String, FigureLine> old = new LinkedHashMap<>();
        before.forEach(figure -> old.put(figure.id(), figure));
        List<FigureChange> changes = new ArrayList<>();
        for (FigureLine figure : after) {
            FigureLine was = old.remove(figure.id());
            boolean same = was != null
                    && was.name().equals(figure.name())
                    && was.values().equals(figure.values());
            if (!same) {
                changes.add(new FigureChange(Optional.ofNullable(was), Optional.of(figure)));
            }
        }
        old.values().forEach(gone -> changes.add(new FigureChange(Optional.of(gone), Optional.empty())));
        return changes;
    }

    static List<SeatChange> seats(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<SeatChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<String> was = Optional.ofNullable(new TreeMap<>(before).get(id));
            Optional<String> is = Optional.ofNullable(new TreeMap<>(after).get(id));
            if (!was.equals(is)) {
                changes.add(new SeatChange(id, was, is));
            }
        }
        return changes;
    }
}
