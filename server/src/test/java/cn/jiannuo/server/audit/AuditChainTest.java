package cn.jiannuo.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditChainTest {
    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    Institutions institutions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    InstitutionId institution;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
    }

    /** Told and sealed. */
    private void write(int times) {
        Actor actor = new Actor.Member(institution, 7, 7, "周敏");
        for (int i = 1; i <= times; i++) {
            int number = i;
            Tenancy.run(
                    institution,
                    () -> log.write(actor, "duty.completed", "事项 " + number, Map.of("次序", "第 " + number + " 件")));
        }
        chain.verify(institution);
    }

    /** What somebody with the keys to the whole database could do. */
    private void tamper(String statement) throws SQLException {
        try (Connection connection = TestDatabase.server().administrator(url.substring(url.lastIndexOf('/') + 1));
                Statement raw = connection.createStatement()) {
            raw.execute("set session_replication_role = replica");
            raw.execute(statement + " where institution_id = " + institution.value());
        }
    }

    private void tamper(String statement, String which) throws SQLException {
        try (Connection connection = TestDatabase.server().administrator(url.substring(url.lastIndexOf('/') + 1));
                Statement raw = connection.createStatement()) {
            raw.execute("set session_replication_role = replica");
            raw.execute(statement + " where " + which + " and institution_id = " + institution.value());
        }
    }

    @Test
    void a_log_nobody_touched_is_whole_and_gives_the_hash_to_note_down() {
        write(5);

        AuditChain.Verdict found = chain.verify(institution);

        assertThat(found).isInstanceOfSatisfying(AuditChain.Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(5);
            assertThat(whole.hash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void an_empty_log_is_whole() {
        assertThat(chain.verify(institution)).isInstanceOf(AuditChain.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject = '别的事'",
                "actor_name = '王芳'",
                "actor_id = 8",
                "at = at + interval '1 microsecond'",
                "act = 'duty.waived'",
                "detail = '{}'",
                "actor_kind = 'administrator'"
            })
    void an_altered_field_is_found_at_its_entry(String change) throws SQLException {
        write(5);

        tamper("update audit.entry set " + change, "seq = 3");

        assertThat(chain.verify(institution)).isEqualTo(new AuditChain.Broken(3, AuditChain.Reason.ALTERED));
    }

    @Test
    void a_removed_entry_is_missed_at_its_number() throws SQLException {
        write(5);

        tamper("delete from audit.entry", "seq = 2");

        assertThat(chain.verify(institution)).isEqualTo(new AuditChain.Broken(2, AuditChain.Reason.MISSING));
    }

    @Test
    void an_end_that_was_cut_off_is_missed() throws SQLException {
        write(5);

        tamper("delete from audit.entry", "seq >= 4");

        assertThat(chain.verify(institution)).isEqualTo(new AuditChain.Broken(4, AuditChain.Reason.MISSING));
    }

    @Test
    void everything_removed_is_missed_from_the_first() throws SQLException {
        write(3);

        tamper("delete from audit.entry");

        assertThat(chain.verify(institution)).isEqualTo(new AuditChain.Broken(1, AuditChain.Reason.MISSING));
    }

    @Test
    void two_entries_that_changed_places_are_found_at_the_first_of_them() throws SQLException {
        write(5);

        tamper("update audit.entry set seq = seq + 1000", "seq in (3, 4)");
        tamper("update audit.entry set seq = 1007 - seq", "seq in (1003, 1004)");

        assertThat(chain.verify(institution)).isEqualTo(new AuditChain.Broken(3, AuditChain.Reason.ALTERED));
    }

    @Test
    void writers_at_once_leave_no_gap_and_a_whole_chain() throws Exception {
        int writers = 12;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    write(10);
                    return true;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(seqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
        assertThat(chain.verify(institution)).isInstanceOf(AuditChain.Whole.class);
    }

    @Test
    void what_is_told_while_others_have_not_committed_yet_waits_for_nobody() {
        Actor clock = new Actor.Timekeeper(institution);
        Tenancy.run(
                institution,
                () -> transaction.executeWithoutResult(status -> {
                    log.write(clock, "duty.overdue", "先说，后提交", Map.of());
                    CompletableFuture.runAsync(() -> Tenancy.run(
                                    institution, () -> log.write(clock, "duty.overdue", "后说，先提交", Map.of())))
                            .join();
                    assertThat(seqs()).containsExactly(1L);
                }));

        assertThat(seqs()).containsExactly(1L, 2L);
        assertThat(chain.verify(institution)).isInstanceOf(AuditChain.Whole.class);
    }

    @Test
    void who_changes_what_waits_for_its_seal_is_stopped_by_the_table() throws SQLException {
        write(1);
        tamper("update audit.entry set seq = null, hash = null");
        try (Connection raw = DriverManager.getConnection(
                        url, "jiannuo_owner", TestDatabase.server().password());
                Statement session = raw.createStatement()) {
            session.execute("select set_config('jiannuo.institution', '" + institution.value() + "', false)");
            assertThatThrownBy(() ->
                            session.execute("update audit.entry set seq = 1, hash = sha256('x'), subject = '别的事'"))
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void what_is_rolled_back_was_never_told_and_leaves_no_gap() {
        write(1);
        Tenancy.run(
                institution,
                () -> transaction.executeWithoutResult(status -> {
                    log.write(new Actor.Timekeeper(institution), "duty.overdue", "x", Map.of());
                    status.setRollbackOnly();
                }));
        write(1);

        assertThat(seqs()).containsExactly(1L, 2L);
    }

    @Test
    void several_acts_of_one_transaction_follow_each_other() {
        Tenancy.run(
                institution,
                () -> transaction.executeWithoutResult(status -> {
                    log.write(new Actor.Timekeeper(institution), "duty.overdue", "一", Map.of());
                    log.write(new Actor.Stranger(institution, "nobody"), "sign-in.refused", "二", Map.of());
                }));

        assertThat(seqs()).containsExactly(1L, 2L);
        assertThat(chain.verify(institution)).isInstanceOf(AuditChain.Whole.class);
    }

    @Test
    void a_reading_that_is_logged_may_not_pretend_to_be_read_only() {
        TransactionTemplate reading =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);

        assertThatThrownBy(() -> Tenancy.run(
                        institution,
                        () -> reading.executeWithoutResult(
                                status -> log.write(new Actor.Timekeeper(institution), "a.b", "x", Map.of()))))
                .hasMessageContaining("read-only");
    }

    @Test
    void an_act_of_one_institution_is_not_told_in_another() {
        InstitutionId other = Founding.institution(institutions);

        assertThatThrownBy(() ->
                        Tenancy.run(other, () -> log.write(new Actor.Timekeeper(institution), "a.b", "x", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set subject = 'x'",
                "update audit.entry set seq = null, hash = null",
                "update audit.entry set hash = sha256('x')",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.head",
                "alter table audit.entry disable trigger all"
            })
    void the_applications_role_can_neither_change_nor_remove(String statement) throws SQLException {
        write(1);
        try (Connection raw = DriverManager.getConnection(
                        url, "jiannuo_app", TestDatabase.server().password());
                Statement session = raw.createStatement()) {
            session.execute("select set_config('jiannuo.institution', '" + institution.value() + "', false)");
            assertThatThrownBy(() -> session.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
        assertThat(chain.verify(institution)).isInstanceOf(AuditChain.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set subject = 'x'", "delete from audit.entry", "truncate audit.entry"})
    void even_the_owner_is_stopped_by_the_table_itself(String statement) throws SQLException {
        write(1);
        try (Connection raw = DriverManager.getConnection(
                        url, "jiannuo_owner", TestDatabase.server().password());
                Statement session = raw.createStatement()) {
            session.execute("select set_config('jiannuo.institution', '" + institution.value() + "', false)");
            assertThatThrownBy(() -> session.execute(statement)).hasMessageContaining("only ever added to");
        }
    }

    private List<Long> seqs() {
        chain.verify(institution);
        return Tenancy.within(
                institution,
                () -> transaction.execute(status -> jdbc.sql(
                                "select seq from audit.entry where institution_id = :institution order by seq")
                        .param("institution", institution.value())
                        .query(Long.class)
                        .list()));
    }
}
