package cn.jiannuo.server.organization.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of units: as the roster names them, each right behind the unit above it and that unit's earlier parts. */
final class UnitOrder {
    private UnitOrder() {}

    /** A path and every path above it, the highest first. */
    static List<String> upTo(String path) {
        List<String> paths = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
        }
        paths.add(path);
        return paths;
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Every unit that these paths name, in order; each stands behind the unit above it. */
    static List<String> of(List<String> paths) {
        Map<String, Set<String>> below = new LinkedHashMap<>();
        for (String path : paths) {
            for (String each : upTo(path)) {
                below.computeIfAbsent(parent(each), above -> new LinkedHashSet<>())
                        .add(each);
            }
        }
        List<String> order = new ArrayList<>();
        visit("", below, order);
        return order;
    }

    private static void visit(String above, Map<String, Set<String>> below, List<String> order) {
        for (String path : below.getOrDefault(above, Set.of())) {
            order.add(path);
            visit(path, below, order);
        }
    }
}
