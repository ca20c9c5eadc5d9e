package cn.jiannuo.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.organization.DelegateWhileAway.Asked;
import cn.jiannuo.server.organization.GiveSeat.Gift;
import cn.jiannuo.server.organization.Holder.How;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Institutions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Station UNION = Station.seat("union");
    private static final String CENSUS = "统计局/普查科";

    @Autowired
    Institutions institutions;

    @Autowired
    ImportRoster rosters;

    @Autowired
    People people;

    @Autowired
    Stations stations;

    @Autowired
    StationNames names;

    @Autowired
    RosterSnapshot snapshot;

    @Autowired
    DeclareSeat declare;

    @Autowired
    GiveSeat give;

    @Autowired
    EndSeat end;

    @Autowired
    DelegateWhileAway delegate;

    @Autowired
    EndDelegation endDelegation;

    @Autowired
    SetClock.Hand clock;

    private Bureau bureau;

    @BeforeEach
    void found() {
        // other tests share the clock
        clock.set(TODAY);
        bureau = new Bureau(Founding.institution(institutions), rosters, people).founded();
        bureau.in(() -> declare.declare("union", "工会", Optional.empty()));
    }

    private Outcome gives(Station station, String code, boolean deputy, LocalDate from, @Nullable LocalDate last) {
        return bureau.in(() ->
                give.give(bureau.actor(), new Gift(station, bureau.id(code), deputy, from, Optional.ofNullable(last))));
    }

    private Outcome gives(Station station, String code) {
        return gives(station, code, false, TODAY, null);
    }

    private Outcome delegates(String from, String to, LocalDate first, LocalDate last) {
        return bureau.in(
                () -> delegate.delegate(bureau.actor(), new Asked(bureau.id(from), bureau.id(to), first, last, "出差")));
    }

    private List<Holder> holders(Station station, LocalDate day) {
        return bureau.in(() -> stations.holders(station, day));
    }

    private Holder holder(String code, How how) {
        return new Holder(bureau.id(code), bureau.person(code).name(), how);
    }

    private Actor as(String code) {
        return new Actor.Member(
                bureau.actor().institution(),
                7,
                bureau.id(code),
                bureau.person(code).name());
    }

    @Test
    void a_station_is_kept_as_text_and_read_back() {
        for (Station.Kind kind : Station.Kind.values()) {
            Station station = new Station(kind, "衡岭市审计局/财政审计处:一科");
            assertThat(Station.parse(station.text())).isEqualTo(station);
        }
        assertThat(Station.head("统计局").text()).isEqualTo("head:统计局");
        assertThatThrownBy(() -> Station.parse("boss:统计局")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Station.parse("统计局")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_call_a_station_by_its_name() {
        assertThat(bureau.in(() -> List.of(
                        stations.name(UNION),
                        stations.name(Station.person("B06")),
                        stations.name(Station.unit(CENSUS)),
                        stations.name(Station.head(CENSUS)),
                        stations.name(Station.leader(CENSUS)))))
                .containsExactly("工会", "赵桂芳", "普查科", "普查科负责人", "分管普查科的领导");
    }

    @Test
    void a_seat_nobody_holds_is_the_business_of_the_head_of_the_unit_of_that_name() {
        assertThat(holders(UNION, TODAY)).containsExactly(holder("B03", How.HOLDS));
        assertThat(bureau.in(() -> stations.of(bureau.id("B03"), TODAY))).contains(UNION);

        gives(UNION, "B04");

        assertThat(holders(UNION, TODAY)).containsExactly(holder("B04", How.HOLDS));
        assertThat(bureau.in(() -> stations.of(bureau.id("B03"), TODAY))).doesNotContain(UNION);
    }

    @Test
    void a_seat_without_a_unit_and_without_anybody_has_no_holders() {
        bureau.in(() -> declare.declare("discipline", "纪检监察室", Optional.empty()));
        assertThat(holders(Station.seat("discipline"), TODAY)).isEmpty();
        assertThat(holders(Station.seat("unheard-of"), TODAY)).isEmpty();
        assertThat(holders(Station.head("统计局/没有的科"), TODAY)).isEmpty();
    }

    @Test
    void a_unit_is_answered_for_by_its_head_and_its_clerk() {
        gives(Station.unit(CENSUS), "B06");

        assertThat(holders(Station.unit(CENSUS), TODAY))
                .containsExactlyInAnyOrder(holder("B05", How.HOLDS), holder("B06", How.HOLDS));
        assertThat(holders(Station.head(CENSUS), TODAY)).containsExactly(holder("B05", How.HOLDS));
        assertThat(bureau.in(() -> stations.of(bureau.id("B06"), TODAY)))
                .contains(Station.unit(CENSUS), Station.group("delegates"), Station.person("B06"))
                .doesNotContain(Station.head(CENSUS));
    }

    @Test
    void the_leader_in_charge_of_a_unit_is_whom_personnel_named() {
        assertThat(holders(Station.leader(CENSUS), TODAY)).isEmpty();
        gives(Station.leader(CENSUS), "B02");
        assertThat(holders(Station.leader(CENSUS), TODAY)).containsExactly(holder("B02", How.HOLDS));
    }

    @Test
    void a_deputy_acts_from_the_first_to_the_last_day() {
        gives(Station.head(CENSUS), "B06", true, TODAY.plusDays(1), TODAY.plusDays(3));

        assertThat(holders(Station.head(CENSUS), TODAY)).containsExactly(holder("B05", How.HOLDS));
        for (int day = 1; day <= 3; day++) {
            assertThat(holders(Station.head(CENSUS), TODAY.plusDays(day)))
                    .containsExactly(holder("B05", How.HOLDS), holder("B06", How.DEPUTISES));
        }
        assertThat(holders(Station.head(CENSUS), TODAY.plusDays(4))).containsExactly(holder("B05", How.HOLDS));
    }

    @Test
    void what_is_ended_is_no_longer_held_from_that_day_on_and_was_held_before() {
        long id = ((Outcome.Done) gives(UNION, "B04", false, TODAY.minusDays(30), null)).id();

        bureau.in(() -> end.end(bureau.actor(), id, TODAY));

        assertThat(holders(UNION, TODAY.minusDays(1))).containsExactly(holder("B04", How.HOLDS));
        assertThat(holders(UNION, TODAY)).containsExactly(holder("B03", How.HOLDS));
        assertThat(bureau.in(() -> end.end(bureau.actor(), id, TODAY))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void what_cannot_be_given_is_refused_with_the_reason() {
        gives(UNION, "B04");
        assertThat(gives(UNION, "B04"))
                .isEqualTo(new Outcome.Refused("organization.refused.holds-already", List.of("周敏", TODAY)));
        assertThat(gives(Station.seat("unheard-of"), "B04")).isInstanceOf(Outcome.Refused.class);
        assertThat(gives(Station.head("统计局/没有的科"), "B04")).isInstanceOf(Outcome.Refused.class);
        assertThat(gives(Station.person("B01"), "B04")).isInstanceOf(Outcome.Refused.class);
        assertThat(gives(UNION, "B06", true, TODAY, TODAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(bureau.in(
                        () -> give.give(bureau.actor(), new Gift(UNION, 987_654_321, false, TODAY, Optional.empty()))))
                .isEqualTo(new Outcome.Refused("organization.refused.not-here", List.of()));
        assertThat(bureau.in(() -> end.end(bureau.actor(), 987_654_321, TODAY))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void two_who_give_the_same_seat_to_the_same_person_at_once_give_it_once() throws Exception {
        Callable<Outcome> giving = () -> gives(UNION, "B04");
        List<Outcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(giving, giving)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(holders(UNION, TODAY)).hasSize(1);
    }

    @Test
    void a_colleague_acts_while_somebody_is_away_and_it_ends_by_itself() {
        delegates("B05", "B06", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(holders(Station.head(CENSUS), TODAY)).containsExactly(holder("B05", How.HOLDS));
        assertThat(holders(Station.head(CENSUS), TODAY.plusDays(2)))
                .containsExactly(holder("B05", How.HOLDS), holder("B06", How.DELEGATED));
        assertThat(bureau.in(() -> stations.of(bureau.id("B06"), TODAY.plusDays(2))))
                .contains(Station.head(CENSUS), Station.unit(CENSUS))
                .as("what is owed in person stays with the person")
                .doesNotContain(Station.person("B05"));
        assertThat(holders(Station.head(CENSUS), TODAY.plusDays(3))).containsExactly(holder("B05", How.HOLDS));
    }

    @Test
    void a_delegation_reaches_the_seats_that_fall_to_the_head_and_goes_on_in_a_chain() {
        delegates("B03", "B04", TODAY, TODAY.plusDays(5));
        delegates("B04", "B06", TODAY.plusDays(2), TODAY.plusDays(3));

        assertThat(holders(UNION, TODAY)).containsExactly(holder("B03", How.HOLDS), holder("B04", How.DELEGATED));
        assertThat(holders(UNION, TODAY.plusDays(2)))
                .containsExactly(holder("B03", How.HOLDS), holder("B04", How.DELEGATED), holder("B06", How.DELEGATED));
        assertThat(bureau.in(() -> stations.of(bureau.id("B06"), TODAY.plusDays(2))))
                .contains(UNION);
    }

    @Test
    void either_of_the_two_may_end_a_delegation_early_and_nobody_else() {
        long id = ((Outcome.Done) delegates("B05", "B06", TODAY, TODAY.plusDays(9))).id();

        assertThat(bureau.in(() -> endDelegation.end(as("B04"), id))).isInstanceOf(Outcome.Refused.class);
        assertThat(bureau.in(() -> endDelegation.end(as("B06"), id))).isEqualTo(new Outcome.Done(id));
        assertThat(holders(Station.head(CENSUS), TODAY)).containsExactly(holder("B05", How.HOLDS));
        assertThat(bureau.in(() -> endDelegation.end(as("B05"), id)))
                .as("it is over already")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_delegation_that_cannot_work_is_refused_with_the_reason() {
        assertThat(delegates("B05", "B05", TODAY, TODAY)).isInstanceOf(Outcome.Refused.class);
        assertThat(delegates("B05", "B06", TODAY, TODAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(delegates("B05", "B06", TODAY.minusDays(1), TODAY)).isInstanceOf(Outcome.Refused.class);
        delegates("B05", "B06", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(delegates("B05", "B04", TODAY.plusDays(2), TODAY.plusDays(3)))
                .isEqualTo(new Outcome.Refused(
                        "organization.refused.delegated-already",
                        List.of("赵桂芳", TODAY.plusDays(1), TODAY.plusDays(2))));
        assertThat(delegates("B04", "B05", TODAY, TODAY.plusDays(1)))
                .isEqualTo(new Outcome.Refused(
                        "organization.refused.colleague-away",
                        List.of("梁文博", TODAY.plusDays(1), TODAY.plusDays(2), "赵桂芳")));
        assertThat(delegates("B04", "B05", TODAY.plusDays(3), TODAY.plusDays(4)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_the_house_says_of_a_station_is_in_the_readers_language_and_what_is_a_name_is_not() {
        bureau.in(() -> {
            assertThat(names.name(Station.head(CENSUS), Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("普查科负责人");
            assertThat(names.name(Station.leader(CENSUS), Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("分管普查科的领导");
            assertThat(names.name(Station.head(CENSUS), Locale.TRADITIONAL_CHINESE))
                    .contains("普查科")
                    .contains("負責人");
            assertThat(names.name(Station.head(CENSUS), Locale.ENGLISH))
                    .contains("普查科")
                    .doesNotContain("负责人");
            assertThat(names.name(Station.leader(CENSUS), Locale.ENGLISH))
                    .contains("普查科")
                    .doesNotContain("分管");
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(names.name(UNION, locale)).isEqualTo("工会");
                assertThat(names.name(Station.unit(CENSUS), locale)).isEqualTo("普查科");
                assertThat(names.name(Station.person("B06"), locale)).isEqualTo("赵桂芳");
                // what nobody knows any more is called as it was written
                assertThat(names.name(Station.person("X99"), locale)).isEqualTo("X99");
                assertThat(names.name(Station.head("统计局/撤了的科"), locale)).contains("撤了的科");
            }
            return true;
        });
    }

    @Test
    void of_the_roster_only_those_concerned_are_read_and_one_of_every_other_unit() {
        bureau.in(() -> {
            try (Table whole = snapshot.table().get();
                    Table some = snapshot.tableOf(Set.of("B02"), "统计局/工会").get()) {
                assertThat(some.header()).isEqualTo(whole.header());
                assertThat(some.stream().map(row -> row.cell(0)))
                        .contains("B02", "B03", "B04")
                        .hasSizeLessThan(6);
                assertThat(snapshot.tableOf(Set.of(), "").get().stream().map(row -> row.cell(2)))
                        .containsExactlyInAnyOrder("统计局", "统计局/工会", CENSUS);
            }
            return true;
        });
    }
}
