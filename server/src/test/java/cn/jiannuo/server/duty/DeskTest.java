package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.AskForMore;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Confirm;
import cn.jiannuo.server.duty.core.Decide;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.duty.core.DutySearch.Deadline;
import cn.jiannuo.server.duty.core.DutySearch.Order;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What lies on a desk, held against the same said the long way: of every duty, whether it has to do with the reader. */
@ServerTest
class DeskTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);
    private static final List<String> PEOPLE = List.of("T01", "T02", "T03", "T04", "T05", "T06");

    private static final String MINE = "exists (select 1 from duty.part p where p.institution_id = d.institution_id"
            + " and p.duty_id = d.duty_id and (p.holder = ME or (p.holder is null and p.station in (STATIONS)))";

    /** The long way. */
    private static final Map<View, String> OBVIOUS = Map.of(
            View.MINE, "d.state = 'OPEN' and " + MINE + " and p.done_on is null and not p.supports)",
            View.SOON,
                    "d.state = 'OPEN' and d.due <= date 'WEEK' and " + MINE
                            + " and p.done_on is null and not p.supports)",
            View.WAITING, "d.state = 'OPEN' and " + MINE + " and p.done_on is not null and not p.supports)",
            View.ASKED, "d.state = 'ASKED' and " + MINE + ")",
            View.HELPING, "d.state = 'OPEN' and " + MINE + " and p.supports)",
            View.OWED,
                    "d.about = 'PERSON' and d.subject = 'CODE' and (d.state = 'ASKED' and d.confirmer = 'person:' || d.subject or d.state = 'OPEN'"
                            + " and not exists (select 1 from duty.part p where p.institution_id = d.institution_id"
                            + " and p.duty_id = d.duty_id and p.station = 'person:' || d.subject))",
            View.DONE, "d.state in ('KEPT', 'DENIED', 'WAIVED') and " + MINE + ")",
            View.ALL, "d.state = 'OPEN'");

    @Autowired
    ApplicationContext context;

    @Autowired
    DutyList list;

    @Autowired
    Stations stations;

    @Autowired
    CompletePart complete;

    @Autowired
    Confirm confirm;

    @Autowired
    HandOver handOver;

    @Autowired
    AskForMore ask;

    @Autowired
    Decide decide;

    @Test
    void every_view_finds_and_counts_what_the_long_way_finds() {
        Bureau bureau = new Bureau(context, FIRST);
        List<String> references = List.of("HR-1", "HR-2", "HR-3", "HR-4", "HR-5");
        references.forEach(reference -> bureau.hospital("HR-2".equals(reference) ? "T05" : "T04", FIRST, reference));
        bureau.strike();
        holdsFor(bureau);

        done(bureau, "HR-1", "T01", 1);
        holdsFor(bureau);
        done(bureau, "HR-1", "T03", 2);
        done(bureau, "HR-2", "T01", 1);
        done(bureau, "HR-2", "T03", 2);
        holdsFor(bureau);

        bureau.within(() ->
                confirm.confirm(bureau.person("T05"), bureau.duty("hospital-visit", "HR-2"), Confirm.Said.YES, ""));
        bureau.within(
                () -> handOver.handOver(bureau.person("T01"), bureau.duty("hospital-visit", "HR-3"), 1, "T06", "出差"));
        holdsFor(bureau);

        bureau.strike(FIRST.plusDays(20));
        holdsFor(bureau);
    }

    @Test
    void a_day_that_is_put_off_and_a_release_show_on_the_desk_at_once() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        long duty = bureau.duty("hospital-visit", "HR-1");
        bureau.clock.set(FIRST.plusDays(5));
        assertThat(counts(bureau, "T01")).containsEntry(View.SOON, 1L);

        bureau.within(() -> ask.moreTime(bureau.person("T01"), duty, FIRST.plusDays(30), "人在外地"));
        bureau.within(() -> decide.decide(bureau.person("T06"), true, request(bureau), true, ""));
        assertThat(counts(bureau, "T01")).containsEntry(View.MINE, 1L).containsEntry(View.SOON, 0L);
        holdsFor(bureau);

        bureau.within(() -> ask.release(bureau.person("T01"), duty, "已出院"));
        bureau.within(() -> decide.decide(bureau.person("T06"), true, request(bureau), true, ""));
        assertThat(counts(bureau, "T01")).containsEntry(View.MINE, 0L);
        holdsFor(bureau);
    }

    @Test
    void who_did_more_than_is_counted_reads_on_to_the_first_of_all() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        done(bureau, "HR-1", "T01", 1);
        done(bureau, "HR-1", "T03", 2);
        long visit = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> confirm.confirm(bureau.person("T04"), visit, Confirm.Said.YES, ""));
        int more = DutyList.COUNTED + 60;
        copied(bureau, visit, more);
        long me = bureau.person("T01").person().orElseThrow();

        var first = bureau.within(() -> list.find(me, DutySearch.of(View.DONE)));
        assertThat(first.total()).isGreaterThan(DutyList.COUNTED);
        Set<Long> read = new HashSet<>();
        DutyList.Found page = first;
        for (int number = 1; page.hasMore(); number++) {
            page.rows().forEach(row -> read.add(row.id()));
            DutySearch next = DutySearch.of(View.DONE).at(number);
            page = bureau.within(() -> list.find(me, next));
        }
        page.rows().forEach(row -> read.add(row.id()));
        assertThat(page.total()).isEqualTo(more + 1);
        assertThat(read).hasSize(more + 1);
    }

    private static void copied(Bureau bureau, long duty, int times) {
        bureau.one("""
                with past as (
                    insert into duty.duty
                    select (jsonb_populate_record(d, jsonb_build_object('duty_id', nextval('duty.duty_number'), 'occasion', 'HR-1-' || n))).*
                      from duty.duty d, generate_series(1, TIMES) n where d.institution_id = :i and d.duty_id = DUTY returning duty_id)
                , parts as (
                    insert into duty.part
                    select (jsonb_populate_record(p, jsonb_build_object('duty_id', past.duty_id))).*
                      from duty.part p, past where p.institution_id = :i and p.duty_id = DUTY returning 1)
                select count(*) from parts""".replace("DUTY", Long.toString(duty)).replace("TIMES", Integer.toString(times)), Long.class);
    }

    private static long request(Bureau bureau) {
        return bureau.one("select max(request_id) from duty.request where institution_id = :i", Long.class);
    }

    private void done(Bureau bureau, String reference, String who, int part) {
        bureau.within(
                () -> complete.complete(bureau.person(who), bureau.duty("hospital-visit", reference), part, FIRST, ""));
    }

    private Map<View, Long> counts(Bureau bureau, String who) {
        return bureau.within(() -> list.counts(bureau.person(who).person().orElseThrow()));
    }

    private void holdsFor(Bureau bureau) {
        for (String who : PEOPLE) {
            long me = bureau.person(who).person().orElseThrow();
            Map<View, Long> counts = counts(bureau, who);
            for (View view : View.values()) {
                List<Long> obvious = obvious(bureau, who, me, view);
                var found = bureau.within(() -> list.find(me, DutySearch.of(view)));
                var searched = bureau.within(() -> list.find(me, regulation(view)));
                assertThat(found.rows().stream().map(DutyList.Row::id))
                        .as("%s of %s", view, who)
                        .containsExactlyInAnyOrderElementsOf(obvious);
                assertThat(searched).as("%s of %s, searched", view, who).isEqualTo(found);
                assertThat(found.total()).isEqualTo(obvious.size());
                assertThat(counts.getOrDefault(view, (long) obvious.size()))
                        .as("%s of %s", view, who)
                        .isEqualTo(obvious.size());
            }
        }
    }

    private static DutySearch regulation(View view) {
        return new DutySearch(view, "", "visits", "", "", Deadline.ANY, Order.DUE, false, 0);
    }

    private List<Long> obvious(Bureau bureau, String who, long me, View view) {
        LocalDate today = LocalDate.now(bureau.clock);
        String mine = bureau.within(() -> stations.of(me, today)).stream()
                .map(Station::text)
                .map(text -> "'" + text + "'")
                .collect(Collectors.joining(", "));
        return bureau.all(
                "select d.duty_id from duty.duty d where d.institution_id = :i and "
                        + Objects.requireNonNull(OBVIOUS.get(view))
                                .replace("STATIONS", mine)
                                .replace("ME", Long.toString(me))
                                .replace("CODE", who)
                                .replace("WEEK", today.plusDays(7).toString()),
                Long.class);
    }
}
