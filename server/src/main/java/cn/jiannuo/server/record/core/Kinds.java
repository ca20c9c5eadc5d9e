package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kinds of what can happen: the events that the regulations in force listen to, ledgers set aside. */
@Component
public class Kinds {
    private static final List<String> BUILT_IN =
            List.of("kind", "date", "person", "unit", "relation", "detail", "until");

    private final RulesInForce rules;
    private final Clock clock;

    Kinds(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A kind of event.
     *
     * @param about whom it is about, as far as a rule that listens says so
     * @param heard which regulations listen to it, by title
     * @param seats names by seat id, for fields that name a seat
     */
    public record Kind(Shape shape, Optional<About> about, List<String> heard, Map<String, String> seats) {
        public String id() {
            return shape.name();
        }

        public String name() {
            return shape.label();
        }

        /** The fields that packs declare for it. */
        public List<Field> fields() {
            return shape.fields().stream()
                    .filter(field -> !BUILT_IN.contains(field.name()))
                    .toList();
        }
    }

    /** By regulation listened, then by name. */
    @Transactional(readOnly = true)
    public List<Kind> all() {
        LocalDate today = LocalDate.now(clock);
        List<Regulation> inForce = rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(version -> version.regulation())
                .toList();
        Set<String> ledgers = inForce.stream()
                .flatMap(r -> r.rules().stream())
                .filter(RecordRule.class::isInstance)
                .map(Rule::id)
                .collect(Collectors.toSet());
        Map<String, List<String>> heard = new TreeMap<>();
        Map<String, About> about = new HashMap<>();
        Map<String, String> seats = new TreeMap<>();
        for (Regulation regulation : inForce) {
            seats.putAll(regulation.seats());
            for (Rule rule : regulation.rules()) {
                kinds(rule).forEach(kind -> {
                    List<String> titles = heard.computeIfAbsent(kind, k -> new java.util.ArrayList<>());
                    if (!titles.contains(regulation.title())) {
                        titles.add(regulation.title());
                    }
                    rule.schedule().ifPresent(s -> about.putIfAbsent(kind, s.about()));
                });
            }
        }
        return heard.entrySet().stream()
                .filter(entry -> !ledgers.contains(entry.getKey()))
                .flatMap(entry -> kind(entry.getKey(), about, entry.getValue(), seats))
                .sorted(java.util.Comparator.comparing(
                                (Kind kind) -> kind.heard().getFirst())
                        .thenComparing(Kind::name))
                .toList();
    }

    private Stream<Kind> kind(String id, Map<String, About> about, List<String> heard, Map<String, String> seats) {
        Shape shape = rules.current().vocabulary().events().get(id);
        return shape == null
                ? Stream.empty()
                : Stream.of(new Kind(shape, Optional.ofNullable(about.get(id)), heard, seats));
    }

    private static List<String> kinds(Rule rule) {
        if (rule instanceof ProcedureRule procedure) {
            return procedure.kinds();
        }
        return rule.schedule()
                .map(schedule -> schedule.trigger() instanceof Trigger.Happening happening
                        ? happening.kinds()
                        : List.<String>of())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<Kind> find(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
