package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.DutyPages;
import cn.jiannuo.server.duty.core.DutyPages.Found;
import cn.jiannuo.server.duty.core.DutyPages.Search;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Duties as other systems read them, page by page. */
@ServerTest
class DutyPagesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    DutyPages pages;

    private Found find(Bureau bureau, String state, String subject, int page, int size) {
        return bureau.within(() -> pages.find(
                new Search(state, "", subject, LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31), page, size)));
    }

    @Test
    void every_page_tells_how_many_there_are_in_all() {
        Bureau bureau = new Bureau(context, FIRST);
        IntStream.range(0, 5).forEach(i -> bureau.hospital("T04", FIRST, "HR-" + i));
        bureau.hospital("T05", FIRST, "HR-5");
        bureau.strike();

        assertThat(find(bureau, "OPEN", "T04", 0, 2)).satisfies(found -> {
            assertThat(found.rows()).hasSize(2);
            assertThat(found.total()).isEqualTo(5);
        });
        assertThat(find(bureau, "OPEN", "T04", 2, 2).rows()).hasSize(1);
        assertThat(find(bureau, "OPEN", "T04", 2, 2).total()).isEqualTo(5);
        assertThat(find(bureau, "", "T04", 9, 2)).isEqualTo(new Found(java.util.List.of(), 5));
        assertThat(find(bureau, "KEPT", "", 0, 50)).isEqualTo(new Found(java.util.List.of(), 0));
        assertThat(find(bureau, "", "T05", 0, 50).rows())
                .singleElement()
                .satisfies(duty ->
                        assertThat(bureau.within(() -> pages.byId(duty.id()))).contains(duty));
    }

    @Test
    void what_is_confidential_to_those_who_handle_it_is_told_to_no_other_system() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", FIRST, "HR-1");
        bureau.hospital("T04", FIRST, "HR-2");
        bureau.strike();
        long secret = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("update duty.duty set confidential = true where duty_id = :duty")
                        .param("duty", secret)
                        .update()));

        assertThat(bureau.within(() -> pages.byId(secret))).isEmpty();
        assertThat(find(bureau, "", "T04", 0, 50).total()).isEqualTo(1);
    }

    @Test
    void another_institution_reads_none_of_them() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", FIRST, "HR-1");
        bureau.strike();
        long duty = bureau.duty("hospital-visit", "HR-1");
        Bureau other = new Bureau(context, FIRST);

        assertThat(other.within(() -> pages.byId(duty))).isEmpty();
        assertThat(find(other, "", "T04", 0, 1).total()).isZero();
    }
}
