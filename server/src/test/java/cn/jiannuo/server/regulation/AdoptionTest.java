package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.AdoptionRefusal;
import cn.jiannuo.server.regulation.core.Ended;
import cn.jiannuo.server.regulation.core.RepealRegulation;
import cn.jiannuo.server.regulation.core.SuspendRegulation;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class AdoptionTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

    private final Office office;
    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final SuspendRegulation suspend;
    private final RepealRegulation repeal;

    AdoptionTest(@Autowired ApplicationContext context) {
        this.office = new Office(context);
        this.rules = context.getBean(RulesInForce.class);
        this.roster = context.getBean(RosterSnapshot.class);
        this.suspend = context.getBean(SuspendRegulation.class);
        this.repeal = context.getBean(RepealRegulation.class);
        context.getBean(SetClock.Hand.class).set(LocalDate.of(2026, 11, 23));
    }

    @Test
    void what_is_adopted_is_in_force_from_its_day_and_not_before() {
        InstitutionId id = office.found();

        String hash = office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM);

        Rulebook book = Office.within(id, () -> rules.current().rulebook());
        assertThat(book.inForce("tea", FROM.minusDays(1))).isEmpty();
        assertThat(book.inForce("tea", FROM)).get().extracting(r -> r.hash()).isEqualTo(hash);
        assertThat(Office.within(id, () -> rules.current().seatUnits())).containsEntry("union", "云岭市统计局/工会");
    }

    @Test
    void a_seat_nobody_is_named_for_is_told_by_its_name() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        Adopted adopted = office.adopt(id, new Adopting(hash, FROM, Map.of("office", "云岭市统计局/办公室")));

        assertThat(adopted).isEqualTo(refused(new AdoptionRefusal.UnboundSeats(List.of("工会"))));
        assertThat(Office.within(id, () -> rules.current().rulebook().versions()))
                .isEmpty();
    }

    private static Figure figure(Regulation regulation, String id) {
        return Objects.requireNonNull(regulation.figures().get(id));
    }

    private static Adopted refused(AdoptionRefusal... reasons) {
        return new Adopted.Refused(List.of(reasons));
    }

    @Test
    void a_unit_the_roster_has_not_fills_no_seat() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        Adopted adopted = office.adopt(id, new Adopting(hash, FROM, Map.of("office", "云岭市统计局/办公室", "union", "工会委员会")));

        assertThat(adopted).isEqualTo(refused(new AdoptionRefusal.NoSuchUnit("工会", "工会委员会")));
    }

    @Test
    void nothing_is_in_force_before_its_own_first_day() {
        InstitutionId id = office.found();
        LocalDate begins = LocalDate.of(2026, 1, 1);
        String hash = office.upload(id, Office.text(begins));

        Adopted adopted = office.adopt(id, new Adopting(hash, begins.minusDays(1), Office.seats()));

        assertThat(adopted).isEqualTo(refused(new AdoptionRefusal.TooEarly(begins.minusDays(1), begins)));
    }

    @Test
    void a_figure_of_ones_own_changes_what_is_planned_and_names_its_document() {
        InstitutionId id = office.found();
        office.join(id, "S01", "林小燕", "云岭市统计局/财务科");
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        office.adopt(
                id,
                new Adopting(
                        hash, FROM, Office.seats(), List.of(new Adopting.Typed("tea-cap", "80", "", "云统〔2026〕12号"))));

        assertThat(planned(id, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)))
                .filteredOn(duty -> duty.rule().id().equals("festival-tea"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.amount()).hasValue(8000);
                    assertThat(figure(duty.regulation(), "tea-cap").values())
                            .last()
                            .extracting(value -> value.source())
                            .isEqualTo("云统〔2026〕12号");
                });
    }

    @Test
    void a_figure_of_ones_own_may_begin_later_than_the_adoption() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));
        LocalDate later = LocalDate.of(2027, 7, 1);

        office.adopt(
                id,
                new Adopting(
                        hash,
                        FROM,
                        Office.seats(),
                        List.of(new Adopting.Typed("tea-days", "5", later.toString(), "云统〔2027〕1号"))));

        Figure days = Office.within(
                id,
                () -> figure(rules.current().rulebook().inForce("tea", later).orElseThrow(), "tea-days"));
        assertThat(days.on(later.minusDays(1)))
                .get()
                .extracting(v -> v.number())
                .isEqualTo(3L);
        assertThat(days.on(later)).get().extracting(v -> v.number()).isEqualTo(5L);
    }

    @Test
    void a_figure_that_is_none_of_its_kind_is_refused_with_its_name() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        Adopted adopted = office.adopt(
                id,
                new Adopting(
                        hash, FROM, Office.seats(), List.of(new Adopting.Typed("tea-cap", "八十", "", "云统〔2026〕12号"))));

        assertThat(adopted).isEqualTo(refused(new AdoptionRefusal.NoValue("每份茶点金额", "八十", "CNY")));
    }

    @Test
    void a_figure_without_a_document_is_refused() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        Adopted adopted = office.adopt(
                id, new Adopting(hash, FROM, Office.seats(), List.of(new Adopting.Typed("tea-cap", "80", "", " "))));

        assertThat(adopted).isEqualTo(refused(new AdoptionRefusal.NoSource("每份茶点金额")));
    }

    @Test
    void of_two_officers_at_once_one_adopts_and_the_other_is_told() throws Exception {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));
        Adopting wanted = new Adopting(hash, FROM, Office.seats(), List.of(), OptionalInt.of(0));
        CountDownLatch start = new CountDownLatch(1);

        List<Adopted> outcomes = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Adopted> officer = () -> {
                start.await();
                return office.adopt(id, wanted);
            };
            List<Future<Adopted>> running = List.of(both.submit(officer), both.submit(officer));
            start.countDown();
            for (Future<Adopted> one : running) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Adopted.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Adopted.Refused.class::isInstance)
                .singleElement()
                .satisfies(other -> assertThat(((Adopted.Refused) other).reasons())
                        .singleElement()
                        .isInstanceOf(AdoptionRefusal.Meanwhile.class));
    }

    @Test
    void the_rulebook_is_the_same_object_until_something_is_decided() {
        InstitutionId id = office.found();
        office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM);

        RulesInForce.Current first = Office.within(id, () -> rules.current());
        RulesInForce.Current again = Office.within(id, () -> rules.current());
        office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM.plusDays(1));
        RulesInForce.Current later = Office.within(id, () -> rules.current());

        assertThat(again).isSameAs(first);
        assertThat(later.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void another_institution_sees_nothing_of_it() {
        InstitutionId id = office.found();
        InstitutionId other = office.found();
        String hash = office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM);

        assertThat(Office.within(other, () -> rules.current().rulebook().versions()))
                .isEmpty();
        assertThat(Office.within(other, () -> rules.version("tea", hash))).isEmpty();
        assertThat(Office.within(id, () -> rules.version("tea", hash))).isPresent();
    }

    private List<Duty> planned(InstitutionId id, LocalDate first, LocalDate last) {
        return Office.within(id, () -> {
            RulesInForce.Current current = rules.current();
            Roster people =
                    RosterReader.read(roster.table(), current.vocabulary()).get();
            List<Duty> duties = new ArrayList<>();
            new Planner(
                            current.rulebook(),
                            WorkCalendar.china(),
                            people.units(),
                            people.columns(),
                            Events.none(),
                            current.seatUnits(),
                            first,
                            last)
                    .plan(people.people(), duties::add);
            return duties;
        });
    }

    @Test
    void days_of_a_suspension_ask_nothing_and_the_days_after_do() {
        InstitutionId id = office.found();
        office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM);
        LocalDate first = LocalDate.of(2027, 3, 1);
        LocalDate last = LocalDate.of(2027, 6, 30);

        Ended ended = Office.within(
                id, () -> suspend.suspend(Office.officer(id), "tea", first, last, "防汛", OptionalInt.empty()));

        assertThat(ended).isInstanceOf(Ended.Done.class);
        assertThat(planned(id, FROM, LocalDate.of(2027, 12, 31)))
                .extracting(Duty::starts)
                .containsExactlyInAnyOrder(
                        LocalDate.of(2027, 1, 1), LocalDate.of(2027, 7, 1), LocalDate.of(2027, 10, 1));
    }

    @Test
    void what_has_been_asked_cannot_be_unasked() {
        InstitutionId id = office.found();
        office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), LocalDate.of(2026, 1, 1));
        LocalDate gone = LocalDate.of(2026, 1, 5);

        assertThat(Office.within(
                        id, () -> repeal.repeal(Office.officer(id), "tea", gone, "〔2026〕9号", OptionalInt.empty())))
                .isInstanceOf(Ended.InThePast.class);
        assertThat(Office.within(id, () -> repeal.repeal(Office.officer(id), "tea", FROM, " ", OptionalInt.empty())))
                .isInstanceOf(Ended.NoReason.class);
    }

    @Test
    void what_is_repealed_asks_nothing_from_its_day_on_and_can_still_be_read() {
        InstitutionId id = office.found();
        String hash = office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), LocalDate.of(2026, 1, 1));

        Office.within(id, () -> repeal.repeal(Office.officer(id), "tea", FROM, "〔2026〕9号", OptionalInt.empty()));

        assertThat(planned(id, FROM, LocalDate.of(2027, 12, 31))).isEmpty();
        assertThat(Office.within(id, () -> rules.version("tea", hash))).isPresent();
        assertThat(Office.within(
                        id,
                        () -> suspend.suspend(
                                Office.officer(id), "tea", FROM, FROM.plusDays(3), "防汛", OptionalInt.empty())))
                .isEqualTo(new Ended.NotInForce(FROM));
    }
}
