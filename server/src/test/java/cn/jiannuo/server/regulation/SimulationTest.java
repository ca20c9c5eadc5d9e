package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.AdoptionRefusal;
import cn.jiannuo.server.regulation.core.RunSimulation;
import cn.jiannuo.server.regulation.core.SimulateRegulation;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Simulations;
import cn.jiannuo.server.regulation.core.Trial;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class SimulationTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final Office office;
    private final SimulateRegulation simulate;
    private final RunSimulation running;
    private final Simulations simulations;
    private final MockMvcTester mvc;
    private final InstitutionId id;

    SimulationTest(@Autowired ApplicationContext context, @Autowired MockMvcTester mvc) {
        this.office = new Office(context);
        this.simulate = context.getBean(SimulateRegulation.class);
        this.running = context.getBean(RunSimulation.class);
        this.simulations = context.getBean(Simulations.class);
        this.mvc = mvc;
        this.id = office.found();
        office.join(id, "S01", "林小燕", "云岭市统计局/财务科");
        office.join(id, "S02", "何志强", "云岭市统计局/办公室");
        context.getBean(SetClock.Hand.class).set(LocalDate.of(2026, 11, 23));
    }

    private SimulateRegulation.Asked ask(LocalDate first, LocalDate last, Adopting wish) {
        return Office.within(id, () -> simulate.ask(Office.officer(id), first, last, wish, Optional.empty()));
    }

    private Simulation tried(Adopting wish) {
        long number = ((SimulateRegulation.Started) ask(FIRST, LAST, wish)).simulation();
        return Office.within(id, () -> {
            running.run(number);
            return simulations.find(number).orElseThrow();
        });
    }

    private Adopting wish(String hash, Adopting.Typed... figures) {
        return new Adopting(hash, NEW_YEAR, Map.of(), List.of(figures));
    }

    @Test
    void a_text_that_begins_later_is_tried_on_last_year() {
        Trial trial =
                tried(wish(office.upload(id, Office.text(NEW_YEAR)))).trial().orElseThrow();

        assertThat(trial.people()).isEqualTo(2);
        assertThat(trial.months()).hasSize(12).startsWith(YearMonth.of(2025, 1));
        assertThat(trial.total().byMonth()).containsExactly(3L, 0L, 0L, 1L, 0L, 0L, 1L, 0L, 0L, 1L, 0L, 0L);
        assertThat(trial.parties())
                .extracting(Trial.Row::party, Trial.Row::sum)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("办公室", 4L), org.assertj.core.groups.Tuple.tuple("工会", 2L));
        assertThat(trial.costs()).containsExactly(new Trial.Cost("发春节茶点", "第一条", 2, 5_000, 10_000));
        assertThat(trial.money()).isEqualTo(10_000);
        assertThat(trial.against()).isNull();
    }

    @Test
    void the_most_crowded_months_come_with_the_rules_that_crowd_them() {
        Trial trial =
                tried(wish(office.upload(id, Office.text(NEW_YEAR)))).trial().orElseThrow();

        assertThat(trial.spots()).hasSize(3);
        assertThat(trial.spots().getFirst())
                .isEqualTo(new Trial.Spot(YearMonth.of(2025, 1), "工会", 2, List.of(new Trial.Part("发春节茶点", "第一条", 2))));
    }

    @Test
    void a_figure_of_ones_own_is_tried_before_it_is_adopted() {
        Simulation simulation =
                tried(wish(office.upload(id, Office.text(NEW_YEAR)), new Adopting.Typed("tea-cap", "80", "", "")));

        assertThat(simulation.trial().orElseThrow().money()).isEqualTo(16_000);
    }

    @Test
    void it_is_compared_with_the_version_in_force() {
        office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);
        String twice = office.upload(
                id,
                Office.text(NEW_YEAR)
                        .replace("every: quarter", "every: half-year")
                        .replace(
                                "\"due 2026-01-10, 2026-04-10, 2026-07-10, 2026-10-10\"",
                                "\"due 2026-01-10, 2026-07-10\""));

        Trial trial = tried(wish(twice)).trial().orElseThrow();

        Trial.Against against = java.util.Objects.requireNonNull(trial.against());
        assertThat(against.duties() - trial.total().sum()).isEqualTo(2);
        assertThat(against.changes()).containsExactly(new Trial.Change("小结茶歇", 4, 2, 0, 0));
        assertThat(trial.before("办公室")).isEqualTo(4);
    }

    @Test
    void days_whose_holidays_are_not_announced_are_told() {
        String hash = office.upload(id, Office.text(NEW_YEAR));
        LocalDate first = LocalDate.of(2040, 1, 1);
        long number = ((SimulateRegulation.Started) ask(first, first.plusMonths(6), wish(hash))).simulation();

        Trial trial = Office.within(id, () -> {
            running.run(number);
            return simulations.find(number).orElseThrow().trial().orElseThrow();
        });

        assertThat(trial.provisionalYears()).containsExactly(2040);
        assertThat(trial.provisional()).isEqualTo(trial.total().sum());
    }

    @Test
    void more_than_a_year_and_days_the_wrong_way_round_are_refused() {
        Adopting wish = wish(office.upload(id, Office.text(NEW_YEAR)));

        assertThat(ask(FIRST, FIRST.plusYears(1), wish)).isInstanceOf(SimulateRegulation.WrongDays.class);
        assertThat(ask(FIRST, FIRST.minusDays(1), wish)).isInstanceOf(SimulateRegulation.WrongDays.class);
        assertThat(ask(FIRST, FIRST, wish)).isInstanceOf(SimulateRegulation.Started.class);
    }

    @Test
    void a_figure_that_is_none_is_refused_by_name_before_anything_runs() {
        String hash = office.upload(id, Office.text(NEW_YEAR));

        assertThat(ask(FIRST, LAST, wish(hash, new Adopting.Typed("tea-days", "两三", "", ""))))
                .isEqualTo(new SimulateRegulation.WrongFigures(
                        List.of(new AdoptionRefusal.NoValue("发茶点的期限", "两三", "workdays"))));
    }

    @Test
    void running_it_again_changes_nothing_of_what_came_of_it() {
        Simulation once = tried(wish(office.upload(id, Office.text(NEW_YEAR))));

        Simulation again = Office.within(id, () -> {
            running.run(once.id());
            return simulations.find(once.id()).orElseThrow();
        });

        assertThat(again).isEqualTo(once);
    }

    @Test
    void the_page_says_it_in_one_sentence_with_a_chart_and_a_table() {
        Simulation simulation = tried(wish(office.upload(id, Office.text(NEW_YEAR))));

        assertThat(mvc.get()
                        .uri("/regulations/tea/simulation/" + simulation.id())
                        .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "一共要办 <em>6</em> 件事，最忙的是1月，3 件；最多花 <em>¥100.00</em>",
                        "<svg class=\"strip\"",
                        "1月 3 件、2月 0 件",
                        "1月工会 2 件",
                        "没有登记过住院、出差这样的事");
    }

    @Test
    void while_it_is_under_way_the_page_asks_again_by_itself() {
        String hash = office.upload(id, Office.text(NEW_YEAR));
        long number = ((SimulateRegulation.Started) ask(FIRST, LAST, wish(hash))).simulation();

        assertThat(mvc.get()
                        .uri("/regulations/tea/simulation/" + number)
                        .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER)))
                .hasStatusOk()
                .hasHeader("Refresh", "2")
                .bodyText()
                .contains("正在试算");
    }

    @Test
    void the_form_starts_a_trial_and_leads_to_it() {
        office.upload(id, Office.text(NEW_YEAR));
        String version =
                Office.within(id, () -> office.upload(id, Office.text(NEW_YEAR)).substring(0, 12));

        var answer = mvc.post()
                .uri("/regulations/tea/simulation")
                .param("version", version)
                .param("first", "2025-01-01")
                .param("last", "2025-06-30")
                .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/regulations/tea/simulation/");
    }

    @Test
    void another_institution_finds_no_such_trial() {
        Simulation simulation = tried(wish(office.upload(id, Office.text(NEW_YEAR))));
        InstitutionId other = office.found();
        office.upload(other, Office.text(NEW_YEAR));

        assertThat(mvc.get()
                        .uri("/regulations/tea/simulation/" + simulation.id())
                        .with(Founding.member(other, 7, "周敏", Power.REGULATION_OFFICER)))
                .hasStatus(404);
    }
}
