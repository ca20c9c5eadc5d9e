package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Confirm;
import cn.jiannuo.server.duty.core.KeptPromises;
import cn.jiannuo.server.duty.core.KeptPromises.Count;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class KeptPromisesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    KeptPromises promises;

    @Autowired
    CompletePart complete;

    @Autowired
    Confirm confirm;

    @Test
    void what_was_done_in_time_late_and_not_yet_is_told_apart_by_month_and_unit() {
        Bureau bureau = new Bureau(context, LocalDate.of(2026, 7, 1));
        bureau.strike();
        long july = bureau.duty("monthly-word", "2026-07");
        bureau.clock.set(LocalDate.of(2026, 7, 9));
        bureau.within(() -> complete.complete(bureau.person("T03"), july, 1, LocalDate.of(2026, 7, 9), ""));
        bureau.strike(LocalDate.of(2026, 8, 14));
        long august = bureau.duty("monthly-word", "2026-08");
        bureau.within(() -> complete.complete(bureau.person("T03"), august, 1, LocalDate.of(2026, 8, 14), ""));
        bureau.strike(LocalDate.of(2026, 10, 20));

        KeptPromises.Board board = bureau.within(() -> promises.of(2026));

        assertThat(board.months().get(6)).isEqualTo(new Count(1, 0, 0));
        assertThat(board.months().get(7)).isEqualTo(new Count(0, 1, 0));
        assertThat(board.months().get(8)).isEqualTo(new Count(0, 0, 1));
        assertThat(board.lateDays()).isEqualTo(4);
        assertThat(board.units()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("办公室");
            assertThat(unit.sum()).isEqualTo(new Count(1, 1, 2));
        });
        assertThat(board.regulations())
                .singleElement()
                .isEqualTo(new KeptPromises.Line("visits", "《看望办法》", board.months()));
        assertThat(board.hardest())
                .as("fewer than five are not held against anybody")
                .isEmpty();
    }

    @Test
    void what_the_served_person_denied_is_counted_as_said_and_never_forgotten() {
        Bureau bureau = new Bureau(context, LocalDate.of(2026, 9, 21));
        bureau.hospital("T04", LocalDate.of(2026, 9, 21), "HR-1");
        bureau.strike();
        long visit = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> complete.complete(bureau.person("T01"), visit, 1, LocalDate.of(2026, 9, 21), ""));
        bureau.within(() -> complete.complete(bureau.person("T03"), visit, 2, LocalDate.of(2026, 9, 21), ""));
        bureau.within(() -> confirm.confirm(bureau.person("T04"), visit, Confirm.Said.NO, "没有人来过"));

        assertThat(bureau.within(() -> promises.of(2026)).denied()).isEqualTo(1);
        assertThat(bureau.state(visit)).isEqualTo("DENIED");
    }

    @Test
    void a_year_without_duties_is_an_empty_board() {
        Bureau bureau = new Bureau(context, LocalDate.of(2026, 9, 21));

        assertThat(bureau.within(() -> promises.of(2019)).sum()).isEqualTo(Count.NONE);
    }
}
