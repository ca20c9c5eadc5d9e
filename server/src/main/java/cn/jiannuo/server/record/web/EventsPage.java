package cn.jiannuo.server.record.web;

import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Kinds.Kind;
import cn.jiannuo.server.record.core.Reports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened: the kinds one may report, the form of one kind, and what one has reported.
 *
 * @param chosen the kind whose form is open, or null
 * @param names of kinds by id
 */
public record EventsPage(
        List<Kind> kinds,
        @Nullable Kind chosen,
        List<Input> inputs,
        String token,
        String refused,
        boolean forOthers,
        Reports.Found mine,
        Map<String, String> names,
        List<Input.Option> colleagues,
        Look look) {

    public String name(Reports.Report report) {
        return names.getOrDefault(report.kind(), report.kind());
    }

    public String about(Reports.Report report) {
        String person = report.cells().getOrDefault("person", "");
        String unit = report.cells().getOrDefault("unit", "");
        return person.isEmpty() ? unit.substring(unit.lastIndexOf('/') + 1) : look.person(person);
    }

    /** The kinds by the regulation that listens first. */
    public Map<String, List<Kind>> groups() {
        Map<String, List<Kind>> groups = new LinkedHashMap<>();
        kinds.forEach(kind -> groups.computeIfAbsent(kind.heard().getFirst(), t -> new java.util.ArrayList<>())
                .add(kind));
        return groups;
    }
}
