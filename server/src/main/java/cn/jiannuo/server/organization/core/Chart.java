package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.organization.core.Holdings.Kind;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 组织图: the tree with who heads what, who is in charge, and how many people there are. */
@Component
@Transactional(readOnly = true)
public class Chart {
    private final JdbcClient jdbc;
    private final Units units;
    private final Holdings holdings;
    private final Clock clock;

    Chart(JdbcClient jdbc, Units units, Holdings holdings, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * A unit in the tree.
     *
     * @param own people in the unit itself
     * @param all people in it and below
     * @param held what is held of it today or later: heads, leaders in charge, clerks
     */
    public record Node(Unit unit, long own, long all, List<Held> held, List<Node> below, LocalDate today) {

        /** Who holds this today. */
        public List<Held> holding(Kind kind) {
            return held.stream()
                    .filter(each -> each.target().kind() == kind && each.isOn(today))
                    .toList();
        }
    }

    /** The units at the top. */
    public List<Node> top() {
        return nodes(Optional.empty());
    }

    /** A unit with those below it; empty when there is none of this id. */
    public Optional<Node> of(long unit) {
        return units.byId(unit)
                .flatMap(found -> units.subtree(found.path()).isEmpty()
                        ? Optional.of(new Node(found, 0, 0, List.of(), List.of(), LocalDate.now(clock)))
                        : nodes(Optional.of(found)).stream().findFirst());
    }

    private List<Node> nodes(Optional<Unit> from) {
        List<Unit> all = from.map(unit -> units.subtree(unit.path())).orElseGet(units::all);
        Map<Optional<Long>, List<Unit>> below = new HashMap<>();
        all.forEach(unit -> below.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                .add(unit));
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<Held>> held = new HashMap<>();
        for (Held each : holdings.openOn(today)) {
            if (each.target().unit() instanceof Long unit) {
                held.computeIfAbsent(unit, id -> new ArrayList<>()).add(each);
            }
        }
        Growing tree = new Growing(below, counts(), held, today);
        return from.map(unit -> List.of(tree.node(unit))).orElseGet(() -> tree.below(Optional.empty()));
    }

    private record Growing(
            Map<Optional<Long>, List<Unit>> units,
            Map<Long, Long> counts,
            Map<Long, List<Held>> held,
            LocalDate today) {
        List<Node> below(Optional<Long> parent) {
            return units.getOrDefault(parent, List.of()).stream()
                    .map(this::node)
                    .toList();
        }

        Node node(Unit unit) {
            List<Node> below = below(Optional.of(unit.id()));
            long own = counts.getOrDefault(unit.id(), 0L);
            long all = own + below.stream().mapToLong(Node::all).sum();
            return new Node(unit, own, all, held.getOrDefault(unit.id(), List.of()), below, today);
        }
    }

    private Map<Long, Long> counts() {
        Map<Long, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select unit_id, count(*) as people from organization.person
                         where institution_id = :institution and left_on is null group by unit_id""").param("institution", Tenancy.id()).query(row -> {
            counts.put(row.getLong("unit_id"), row.getLong("people"));
        });
        return counts;
    }

    /** Paths a unit had before, the latest first. */
    public List<String> formerPaths(long unit) {
        return jdbc.sql("""
                        select path from organization.former_path
                         where institution_id = :institution and unit_id = :unit order by noted_at desc""")
                .param("institution", Tenancy.id())
                .param("unit", unit)
                .query(String.class)
                .list();
    }
}
