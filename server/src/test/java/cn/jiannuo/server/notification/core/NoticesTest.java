package cn.jiannuo.server.notification.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Messenger;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Vocabulary;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told, and what leaves the house for a real SMTP server. */
@ServerTest
class NoticesTest {
    private static final int NOBODY_LISTENS = 9;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    NoticeTable table;

    @Autowired
    Choices choices;

    @Autowired
    Notices inTheHouse;

    @Autowired
    Institutions institutions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory factory;

    @Autowired
    SetClock.Hand clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private InstitutionId institution;
    private Notices notices;
    private Digests digests;
    private Postman postman;

    @BeforeEach
    void open() {
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 0));
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        institution = Founding.institution(institutions);
        var provider = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        List<Messenger> messengers = List.of(new Mail(provider, "jiannuo@example.cn"));
        Outbox outbox = proxied(new Outbox(jdbc, vocabulary, messengers, clock, "https://jn.example.cn"));
        notices = proxied(new Notices(table, choices, outbox));
        digests = proxied(new Digests(choices, table, outbox, clock));
        postman = new Postman(outbox, messengers);
    }

    @AfterEach
    void close() {
        server.stop();
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @SuppressWarnings("unchecked")
    private <T> T proxied(T plain) {
        return (T) factory.initializeBean(plain, plain.getClass().getName() + "@test");
    }

    private void choose(@Nullable Integer digestHour, int from, int to, Kind... kinds) {
        in(() -> choices.keep(
                new Choice(7, "zhou@example.cn", Set.of(kinds), digestHour, from, to, Locale.SIMPLIFIED_CHINESE)));
    }

    private void in(Runnable work) {
        Tenancy.run(institution, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void tell(String once, Urgency urgency) {
        Tenancy.run(
                institution,
                () -> notices.tell(once, 7, Kind.TO_DO, "account.named", List.of(once), "/duties/1", urgency));
    }

    private List<MimeMessage> arrived() {
        Tenancy.run(institution, () -> {
            digests.write();
            postman.round();
        });
        return List.of(server.getReceivedMessages());
    }

    @Test
    void the_same_thing_is_told_once() {
        boolean first = Tenancy.within(
                institution,
                () -> inTheHouse.tell(
                        "duty-1-due", 7, Kind.TO_DO, "account.named", List.of("一"), "/duties/1", Urgency.NOW));
        boolean second = Tenancy.within(
                institution,
                () -> inTheHouse.tell(
                        "duty-1-due", 7, Kind.TO_DO, "account.named", List.of("一"), "/duties/1", Urgency.NOW));
        boolean another = Tenancy.within(
                institution,
                () -> inTheHouse.tell(
                        "duty-1-due", 8, Kind.TO_DO, "account.named", List.of("一"), "/duties/1", Urgency.NOW));

        assertThat(List.of(first, second, another)).containsExactly(true, false, true);
        assertThat(Tenancy.within(institution, () -> inTheHouse.unread(7))).isEqualTo(1);
    }

    @Test
    void what_did_not_happen_is_not_told() {
        Tenancy.run(
                institution,
                () -> transaction.executeWithoutResult(status -> {
                    notices.tell("x", 7, Kind.TO_DO, "account.named", List.of("x"), "/", Urgency.NOW);
                    status.setRollbackOnly();
                }));

        assertThat(Tenancy.within(institution, () -> inTheHouse.unread(7))).isZero();
    }

    @Test
    void a_notice_leads_nowhere_outside() {
        assertThatThrownBy(() -> Tenancy.within(
                        institution,
                        () -> notices.tell(
                                "x", 7, Kind.TO_DO, "account.named", List.of("x"), "//elsewhere.example", Urgency.NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_choice_nothing_leaves_the_house() {
        tell("件", Urgency.NOW);

        assertThat(arrived()).isEmpty();
    }

    @Test
    void without_a_mail_server_nothing_is_even_written() {
        choose(null, 0, 0, Kind.TO_DO);
        Tenancy.within(
                institution,
                () -> inTheHouse.tell("件", 7, Kind.TO_DO, "account.named", List.of("件"), "/", Urgency.NOW));

        assertThat(arrived()).isEmpty();
    }

    @Test
    void an_urgent_notice_is_mailed_at_once_in_the_readers_words_and_only_once() throws Exception {
        choose(null, 0, 0, Kind.TO_DO);
        tell("看望赵桂芳", Urgency.NOW);

        List<MimeMessage> mail = arrived();

        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).isEqualTo("账号 看望赵桂芳");
        assertThat(mail.getFirst().getAllRecipients()[0]).hasToString("zhou@example.cn");
        assertThat(mail.getFirst().getContent().toString())
                .contains("账号 看望赵桂芳", "https://jn.example.cn/duties/1", "不想再收");
        clock.set(LocalDateTime.of(2026, 11, 24, 9, 0));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_kind_that_was_not_chosen_stays_in_the_house() {
        choose(null, 0, 0, Kind.NEWS);
        tell("件", Urgency.NOW);

        assertThat(arrived()).isEmpty();
    }

    @Test
    void in_quiet_hours_even_urgent_mail_waits_for_the_morning() {
        choose(null, 20, 8, Kind.TO_DO);
        clock.set(LocalDateTime.of(2026, 11, 23, 22, 30));
        tell("件", Urgency.NOW);
        assertThat(arrived()).isEmpty();

        clock.set(LocalDateTime.of(2026, 11, 24, 7, 59));
        assertThat(arrived()).isEmpty();
        clock.set(LocalDateTime.of(2026, 11, 24, 8, 0));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void the_digest_comes_once_a_day_at_the_chosen_hour_with_what_is_unread() throws Exception {
        choose(10, 0, 0, Kind.TO_DO);
        tell("甲", Urgency.TODAY);
        tell("乙", Urgency.TODAY);
        tell("丙", Urgency.WHENEVER);
        assertThat(arrived()).isEmpty();

        clock.set(LocalDateTime.of(2026, 11, 23, 10, 5));
        List<MimeMessage> mail = arrived();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).isEqualTo("您有 2 条消息");
        assertThat(mail.getFirst().getContent().toString()).contains("甲", "乙").doesNotContain("丙");

        clock.set(LocalDateTime.of(2026, 11, 23, 16, 0));
        assertThat(arrived()).hasSize(1);
        clock.set(LocalDateTime.of(2026, 11, 24, 10, 0));
        assertThat(arrived()).as("nothing new, no letter").hasSize(1);
    }

    @Test
    void a_letter_that_was_not_taken_is_tried_again_later_with_the_same_id() throws Exception {
        choose(null, 0, 0, Kind.TO_DO);
        tell("件", Urgency.NOW);
        sender.setPort(NOBODY_LISTENS);
        assertThat(arrived()).isEmpty();

        sender.setPort(server.getSmtp().getPort());
        assertThat(arrived()).as("not before the wait is over").isEmpty();
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 1));
        assertThat(arrived()).hasSize(1);
        assertThat(arrived().getFirst().getMessageID()).matches("<n\\d+\\.[0-9a-f-]{36}@mail>");
    }

    @Test
    void after_six_failures_a_letter_is_given_up_and_its_trouble_is_kept() {
        choose(null, 0, 0, Kind.TO_DO);
        tell("件", Urgency.NOW);
        sender.setPort(NOBODY_LISTENS);
        for (int hour = 0; hour < 12; hour++) {
            clock.set(LocalDateTime.of(2026, 11, 23, 9, 0).plusHours(9L * hour));
            arrived();
        }

        List<String> state = Tenancy.within(
                institution,
                () -> transaction.execute(status -> jdbc.sql(
                                "select tries || ' ' || (given_up_at is not null) || ' ' || (trouble <> '') from notification.letter where institution_id = :id")
                        .param("id", institution.value())
                        .query(String.class)
                        .list()));
        assertThat(state).containsExactly("6 true true");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 8, 2026-11-23T19:59, 2026-11-23T19:59",
        "20, 8, 2026-11-23T20:00, 2026-11-24T08:00",
        "20, 8, 2026-11-24T03:00, 2026-11-24T08:00",
        "20, 8, 2026-11-24T08:00, 2026-11-24T08:00",
        "12, 14, 2026-11-23T13:30, 2026-11-23T14:00",
        "12, 14, 2026-11-23T14:00, 2026-11-23T14:00",
        "9, 9, 2026-11-23T09:30, 2026-11-23T09:30"
    })
    void quiet_hours(int from, int to, LocalDateTime told, LocalDateTime earliest) {
        Choice choice = new Choice(7, "", Set.of(), null, from, to, Locale.SIMPLIFIED_CHINESE);

        assertThat(choice.earliest(told)).isEqualTo(earliest);
    }
}
