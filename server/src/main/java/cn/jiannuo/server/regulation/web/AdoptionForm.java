package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.regulation.core.Adopting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What an officer typed about an adoption, as it was typed. */
record AdoptionForm(Map<String, String> seats, List<Adopting.Typed> figures, String from, OptionalInt seen) {
    private static final String SEAT = "seat.";
    private static final String FIGURE = "figure.";

    /** @param sent the fields of the form by name */
    static AdoptionForm of(Regulation regulation, Map<String, String> sent) {
        Map<String, String> seats = new TreeMap<>();
        regulation
                .seats()
                .keySet()
                .forEach(id -> seats.put(id, sent.getOrDefault(SEAT + id, "").strip()));
        List<Adopting.Typed> figures = new ArrayList<>();
        for (String id : regulation.figures().keySet()) {
            String name = FIGURE + id;
            String value = sent.getOrDefault(name + ".value", "").strip();
            if (!value.isEmpty()) {
                figures.add(new Adopting.Typed(
                        id, value, sent.getOrDefault(name + ".from", ""), sent.getOrDefault(name + ".source", "")));
            }
        }
        String seen = sent.getOrDefault("seen", "");
        return new AdoptionForm(
                seats,
                figures,
                sent.getOrDefault("from", ""),
                seen.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(seen)) : OptionalInt.empty());
    }

    /** A unit may be written by its bare name where only one bears it. */
    Adopting wish(String pack, LocalDate first, List<Unit> units) {
        Map<String, String> paths = new TreeMap<>();
        seats.forEach((seat, typed) -> {
            List<String> named = units.stream()
                    .filter(unit -> unit.name().equals(typed))
                    .map(Unit::path)
                    .toList();
            boolean path = units.stream().anyMatch(unit -> unit.path().equals(typed));
            paths.put(seat, !path && named.size() == 1 ? named.getFirst() : typed);
        });
        return new Adopting(pack, first, paths, figures, seen);
    }
}
