package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.diff.Workload;
import cn.jiannuo.rulebook.explain.Glossary;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.server.regulation.core.Trial.Against;
import cn.jiannuo.server.regulation.core.Trial.Cost;
import cn.jiannuo.server.regulation.core.Trial.Part;
import cn.jiannuo.server.regulation.core.Trial.Row;
import cn.jiannuo.server.regulation.core.Trial.Spot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts planned duties as they come and holds none of them. For one thread. */
final class Tally implements Consumer<Duty> {
    /** Whoever owes as the person concerned, a department, its head, its leader in charge, or somebody an event names. */
    static final String PERSON = "@person", UNITS = "@units", HEADS = "@heads", LEADERS = "@leaders", NAMED = "@named";

    private static final int SPOTS = 3;

    private final WorkCalendar calendar;
    private final List<YearMonth> months = new ArrayList<>();
    private final long[] total;
    private final Map<String, long[]> parties = new TreeMap<>();
    private final Map<Place, Map<Part, Long>> places = new HashMap<>();
    private final Map<String, Cost> costs = new TreeMap<>();
    private final Set<Integer> provisionalYears = new TreeSet<>();
    private final Workload workload = new Workload();
    private long asked;
    private long provisional;

    Tally(WorkCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        this.total = new long[months.size()];
    }

    private record Place(int month, String party) {}

    @Override
    public void accept(Duty duty) {
        int month = months.indexOf(YearMonth.from(duty.starts()));
        total[month]++;
        workload.add(duty);
        Part part = new Part(duty.rule().name(), duty.clause().number(), 0);
        Set<String> owing = new HashSet<>();
        duty.obligors().stream().filter(one -> !one.supports()).forEach(one -> owing.add(party(duty, one)));
        for (String party : owing) {
            parties.computeIfAbsent(party, p -> new long[months.size()])[month]++;
            places.computeIfAbsent(new Place(month, party), p -> new HashMap<>())
                    .merge(part, 1L, Long::sum);
        }
        if (!duty.questions().isEmpty()) {
            asked++;
        }
        if (calendar.isProvisional(duty.due())) {
            provisional++;
            int year = duty.due().getYear();
            // the last days of December hang on the notice of the year after
            provisionalYears.add(calendar.isProvisional(year) ? year : year + 1);
        }
        duty.amount().ifPresent(fen -> cost(duty, fen));
    }

    private void cost(Duty duty, long fen) {
        Cost one = new Cost(duty.rule().name(), duty.clause().number(), 1, fen, fen);
        costs.merge(
                duty.rule().id(),
                one,
                (a, b) -> new Cost(
                        a.rule(),
                        a.clause(),
                        a.times() + b.times(),
                        Math.max(a.each(), b.each()),
                        Math.addExact(a.sum(), b.sum())));
    }

    private static String party(Duty duty, Obligor obligor) {
        return switch (obligor.kind()) {
            case SEAT -> duty.regulation().seats().getOrDefault(obligor.key(), NAMED);
            case GROUP -> Glossary.builtIn().find("group", obligor.key()).orElse(obligor.key());
            case HEAD -> HEADS;
            case LEADER -> LEADERS;
            case UNIT -> UNITS;
            case PERSON -> obligor.key().equals(duty.subject()) ? PERSON : NAMED;
            case AUDIENCE -> obligor.key();
        };
    }

    Workload workload() {
        return workload;
    }

    /** Everything counted. */
    Trial trial(long people, int events, @Nullable Against against) {
        return new Trial(
                people,
                events,
                months,
                total(),
                parties(),
                costs(),
                money(),
                asked,
                provisional,
                List.copyOf(provisionalYears),
                spots(),
                against);
    }

    Row total() {
        return row("", total);
    }

    /** The busiest first. */
    List<Row> parties() {
        return parties.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Row::sum).reversed())
                .toList();
    }

    private static Row row(String party, long[] byMonth) {
        List<Long> counts = new ArrayList<>();
        for (long count : byMonth) {
            counts.add(count);
        }
        return new Row(party, counts);
    }

    /** The dearest first. */
    private List<Cost> costs() {
        return costs.values().stream()
                .sorted(Comparator.comparingLong(Cost::sum).reversed())
                .toList();
    }

    long money() {
        return costs.values().stream().mapToLong(Cost::sum).reduce(0, Math::addExact);
    }

    /** The most crowded months of a party. */
    private List<Spot> spots() {
        return places.entrySet().stream()
                .map(entry -> spot(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Spot::duties)
                        .reversed()
                        .thenComparing(Spot::month)
                        .thenComparing(Spot::party))
                .limit(SPOTS)
                .toList();
    }

    private Spot spot(Place place, Map<Part, Long> loads) {
        List<Part> rules = loads.entrySet().stream()
                .map(entry -> new Part(entry.getKey().rule(), entry.getKey().clause(), entry.getValue()))
                .sorted(Comparator.comparingLong(Part::duties).reversed().thenComparing(Part::rule))
                .limit(2)
                .toList();
        long duties = loads.values().stream().mapToLong(Long::longValue).sum();
        return new Spot(months.get(place.month()), place.party(), duties, rules);
    }
}
