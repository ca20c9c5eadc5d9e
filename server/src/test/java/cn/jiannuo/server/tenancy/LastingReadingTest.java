package cn.jiannuo.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LastingReadingTest {
    @Autowired
    Institutions institutions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    private InstitutionId house;

    @BeforeEach
    void a_house_with_one_unit() {
        house = Founding.institution(institutions);
        write(() -> jdbc.sql("insert into organization.unit (institution_id, path, name, level, opened_on) "
                        + "values (:house, '统计局', '统计局', 1, date '2020-01-01')")
                .param("house", house.value())
                .update());
    }

    private <T> T write(Supplier<T> work) {
        return Tenancy.within(house, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private List<String> names() {
        return Tenancy.within(house, () -> units.all().stream().map(Unit::name).toList());
    }

    private int renamed(String name) {
        return jdbc.sql("update organization.unit set name = :name where institution_id = :house")
                .param("name", name)
                .param("house", house.value())
                .update();
    }

    @Test
    void what_was_read_is_not_read_again_while_nothing_changes() {
        AtomicInteger asked = new AtomicInteger();
        Supplier<String> question = () -> "第 " + asked.incrementAndGet() + " 次";
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        for (int i = 0; i < 3; i++) {
            String answer =
                    Tenancy.within(house, () -> reading.execute(status -> Reading.lasting("question", question)));
            assertThat(answer).isEqualTo("第 1 次");
        }
        write(() -> renamed("调查队"));
        String after = Tenancy.within(house, () -> reading.execute(status -> Reading.lasting("question", question)));
        assertThat(after).isEqualTo("第 2 次");
    }

    @Test
    void nothing_is_written_for_an_institution_that_is_not_there() {
        house = new InstitutionId(999_999_999);
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> write(() -> renamed("调查队"))).hasRootCauseMessage("there is no institution 999999999");
    }

    @Test
    void a_change_is_seen_by_whoever_reads_next() {
        assertThat(names()).containsExactly("统计局");
        write(() -> renamed("调查队"));
        assertThat(names()).containsExactly("调查队");
    }

    @Test
    void who_changes_sees_his_change_and_nobody_else_does_before_it_is_made() {
        assertThat(names()).containsExactly("统计局");
        write(() -> {
            renamed("调查队");
            assertThat(units.all()).extracting(Unit::name).containsExactly("调查队");
            assertThat(CompletableFuture.supplyAsync(this::names).join()).containsExactly("统计局");
            return true;
        });
        assertThat(names()).containsExactly("调查队");
    }

    @Test
    void a_change_that_is_given_up_leaves_nothing() {
        Tenancy.within(
                house,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    return renamed("调查队");
                }));
        assertThat(names()).containsExactly("统计局");
    }

    @Test
    void reading_that_is_interrupted_by_a_change_of_its_own_thread_goes_on_as_it_was() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        TransactionTemplate meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Tenancy.within(
                house,
                () -> reading.execute(status -> {
                    List<Unit> before = units.all();
                    meanwhile.execute(inner -> renamed("调查队"));
                    assertThat(units.all()).isEqualTo(before);
                    return true;
                }));
        assertThat(names()).containsExactly("调查队");
    }

    @Test
    void one_house_never_reads_from_the_shelf_of_another() {
        InstitutionId first = house;
        assertThat(names()).containsExactly("统计局");
        a_house_with_one_unit();
        write(() -> renamed("气象局"));
        assertThat(names()).containsExactly("气象局");
        house = first;
        assertThat(names()).containsExactly("统计局");
    }
}
