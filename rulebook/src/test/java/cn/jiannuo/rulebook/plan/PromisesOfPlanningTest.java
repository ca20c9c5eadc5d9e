package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.TestPacks;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every plan, whoever the people are and whatever happened to them: seeded offices under the five packs. */
class PromisesOfPlanningTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    private static Plans office(long seed, int people, int events) {
        RandomOffice office = new RandomOffice(seed, Plans.five().vocabulary(), people);
        return Plans.of(Plans.five(), office.roster().toArray(String[]::new))
                .with(office.events(events, FIRST.minusDays(40), 120));
    }

    private static void sameDayByDay(Plans plans, LocalDate from, LocalDate to, long seed) {
        List<String> whole = plans.lines(from, to);
        List<String> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.addAll(plans.lines(day, day));
        }
        assertThat(days.stream().sorted().toList()).as("seed " + seed).isEqualTo(whole);
        assertThat(whole).as("seed " + seed).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void two_months_in_one_call_are_the_two_months_day_by_day(long seed) {
        sameDayByDay(office(seed, 9, 80), FIRST, LocalDate.of(2026, 3, 31), seed);
    }

    @Test
    void a_year_in_one_call_is_its_months_one_by_one() {
        Plans plans = office(5, 12, 120);
        List<String> months = new ArrayList<>();
        for (LocalDate month = Plans.YEAR_START; month.getYear() == 2026; month = month.plusMonths(1)) {
            months.addAll(plans.lines(month, month.plusMonths(1).minusDays(1)));
        }
        assertThat(months.stream().sorted().toList()).isEqualTo(plans.lines(Plans.YEAR_START, Plans.YEAR_END));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_order_of_packs_people_and_events_changes_nothing(long seed) {
        RandomOffice office = new RandomOffice(seed, Plans.five().vocabulary(), 15);
        List<String> roster = office.roster();
        var events = office.events(60, FIRST, 60);
        List<String> straight = Plans.of(Plans.five(), roster.toArray(String[]::new))
                .with(events)
                .lines(FIRST, FIRST.plusDays(90));

        Random random = new Random(seed);
        List<String> shuffled = new ArrayList<>(roster.subList(1, roster.size()));
        Collections.shuffle(shuffled, random);
        shuffled.addFirst(roster.getFirst());
        var moved = new ArrayList<>(events);
        Collections.shuffle(moved, random);
        List<PackReader.Source> packs = new ArrayList<>(TestPacks.regulations());
        Collections.shuffle(packs, random);
        Rulebook other = Plans.rulebook(PackReader.read(packs));
        List<String> mixed =
                Plans.of(other, shuffled.toArray(String[]::new)).with(moved).lines(FIRST, FIRST.plusDays(90));
        assertThat(mixed).as("seed " + seed).isEqualTo(straight);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void what_an_event_sets_off_is_the_same_when_nobody_is_known_but_whom_it_names_and_one_of_each_unit(long seed) {
        RandomOffice office = new RandomOffice(seed, Plans.five().vocabulary(), 20);
        List<String> roster = office.roster();
        var events = office.events(80, FIRST, 60);
        LocalDate last = FIRST.plusDays(120);
        Plans whole = Plans.of(Plans.five(), roster.toArray(String[]::new)).with(events);
        List<String> one = events.stream()
                .flatMap(event ->
                        Plans.of(Plans.five(), named(roster, event))
                                .with(List.of(event))
                                .happened(FIRST, last)
                                .stream())
                .sorted()
                .toList();
        assertThat(one).as("seed " + seed).hasSizeGreaterThan(20).isEqualTo(whole.happened(FIRST, last));
        assertThat(whole.lines(FIRST, last)).as("seed " + seed).containsAll(one).hasSizeGreaterThan(one.size());
    }

    private static String[] named(List<String> roster, Map<String, String> event) {
        Set<String> units = new HashSet<>();
        return roster.stream()
                .filter(line -> units.add(line.split(",", -1)[2]) || event.containsValue(line.split(",", -1)[0]))
                .toArray(String[]::new);
    }

    @Test
    void what_each_owes_for_himself_is_his_own_also_among_colleagues_of_one_unit() {
        List<String> hours = office(31, 40, 1).lines(FIRST, FIRST.plusDays(60)).stream()
                .filter(line -> line.contains("|study-hours|"))
                .toList();
        assertThat(hours).hasSizeGreaterThan(10).allSatisfy(line -> {
            String subject = line.split("\\|", -1)[3];
            assertThat(line).contains("kind=PERSON, key=" + subject + ",");
        });
    }

    @Test
    void an_unrelated_regulation_changes_no_duty_of_the_others() {
        RandomOffice office = new RandomOffice(21, Plans.five().vocabulary(), 10);
        String[] roster = office.roster().toArray(String[]::new);
        List<PackReader.Source> six = new ArrayList<>(TestPacks.regulations());
        six.add(TestPacks.sample("2026-01-01", "", """
                duty: water-plants
                name: 浇花
                every: week on Friday
                who: office
                due: same day
                """));
        List<String> before = Plans.of(Plans.five(), roster).lines(FIRST, FIRST.plusDays(60));
        List<String> after =
                Plans.of(Plans.rulebook(PackReader.read(six)), roster).lines(FIRST, FIRST.plusDays(60));
        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(after.stream().filter(l -> !l.contains("|sample|")).toList()).isEqualTo(before);
    }

    @Test
    void the_same_input_gives_the_same_lines_again() {
        assertThat(office(31, 10, 50).lines(FIRST, FIRST.plusDays(60)))
                .isEqualTo(office(31, 10, 50).lines(FIRST, FIRST.plusDays(60)));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void several_threads_plan_what_one_thread_plans(long seed) throws Exception {
        Plans plans = office(seed, 40, 60);
        List<String> one = plans.lines(FIRST, FIRST.plusDays(60));
        Planner planner = plans.planner(FIRST, FIRST.plusDays(60));
        List<Entity> people = plans.roster().people().toList();
        List<Duty> duties = Collections.synchronizedList(new ArrayList<>());
        List<PlanRun> runs = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                PlanRun run = planner.run();
                runs.add(run);
                List<Entity> own = people.subList(part * 10, part * 10 + 10);
                parts.add(pool.submit(() -> own.forEach(person -> run.person(person, duties::add))));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        planner.others(runs, duties::add);
        assertThat(duties.stream().map(Plans::line).sorted().toList())
                .as("seed " + seed)
                .isEqualTo(one);
    }

    @Test
    void every_duty_has_somebody_who_owes_it_and_ends_no_earlier_than_it_starts() {
        for (Duty duty : office(51, 30, 200).year()) {
            assertThat(duty.obligors()).as(Plans.line(duty)).isNotEmpty();
            assertThat(duty.due()).as(Plans.line(duty)).isAfterOrEqualTo(duty.starts());
            assertThat(duty.starts().getYear()).as(Plans.line(duty)).isEqualTo(2026);
            assertThat(duty.code().endsWith("?")).isEqualTo(!duty.questions().isEmpty());
        }
    }
}
