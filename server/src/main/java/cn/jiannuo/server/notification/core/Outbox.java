package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Messenger;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to leave the house: written with what it tells of, sent afterwards. */
@Repository
public class Outbox {
    /** How long to wait after each failure; after the last one it is given up. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final List<Messenger> messengers;
    private final Clock clock;
    private final String address;

    /** @param address of the house as people reach it, or empty; letters then carry no link */
    Outbox(
            JdbcClient jdbc,
            Vocabulary vocabulary,
            List<Messenger> messengers,
            Clock clock,
            @Value("${jiannuo.address:}") String address) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.messengers = messengers;
        this.clock = clock;
        this.address = address;
    }

    /** A letter that is being sent, and how often that was tried. */
    record Due(long id, String channel, Messenger.Letter letter, int tries) {}

    /** Whether anything could leave the house at all. */
    public boolean isOpen() {
        return messengers.stream().anyMatch(Messenger::isOpen);
    }

    /** Writes a letter for every channel that reaches the person. */
    public void put(Choice choice, List<Told> notices, String once) {
        Words words = vocabulary.in(choice.language());
        for (Messenger messenger : messengers) {
            if (messenger.isOpen()) {
                messenger
                        .address(choice.person(), choice.email())
                        .ifPresent(to -> write(messenger.channel(), to, choice, words, notices, once));
            }
        }
    }

    private void write(String channel, String to, Choice choice, Words words, List<Told> notices, String once) {
        String first = notices.getFirst().in(words);
        String subject = notices.size() == 1 ? first : words.say("notice.digest-subject", notices.size());
        StringBuilder body = new StringBuilder();
        for (Told told : notices) {
            body.append(told.in(words)).append('\n');
            body.append(address.isEmpty() ? "" : address + told.link() + "\n").append('\n');
        }
        body.append(words.say("notice.letter-foot")).append('\n');
        LocalDateTime due = choice.earliest(LocalDateTime.now(clock));
        jdbc.sql("""
                        insert into notification.letter (institution_id, channel, address, message_id, subject, body,
                                                         due_at, first_due_at)
                        values (:institution, :channel, :address, :message, :subject, :body, :due, :due)""")
                .param("institution", Tenancy.id())
                .param("channel", channel)
                .param("address", to)
                .param("message", once + "." + UUID.randomUUID() + "@" + channel)
                .param("subject", subject)
                .param("body", body.toString())
                .param("due", at(due.atZone(clock.getZone()).toInstant()))
                .update();
    }

    /** Letters to be sent now. Each counts as tried and waits before it is sent, so that no other sender takes it as well. */
    @Transactional
    public List<Long> take() {
        return jdbc.sql("""
                        update notification.letter l
                           set tries = tries + 1, due_at = :now + (array[:waits]::integer[])[least(tries + 1, :most)] * interval '1 second'
                         where institution_id = :institution and letter_id in (
                             select letter_id from notification.letter
                              where institution_id = :institution and sent_at is null and given_up_at is null and due_at <= :now
                              order by due_at limit :limit for update skip locked)
                        returning letter_id""")
                .param("institution", Tenancy.id())
                .param("now", at(clock.instant()))
                .param(
                        "waits",
                        PATIENCE.stream().map(wait -> (int) wait.toSeconds()).toList())
                .param("most", PATIENCE.size())
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Due get(long id) {
        return jdbc.sql("""
                        select letter_id, channel, address, message_id, subject, body, tries from notification.letter
                         where institution_id = :institution and letter_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query((row, number) -> new Due(
                        row.getLong("letter_id"),
                        row.getString("channel"),
                        new Messenger.Letter(
                                row.getString("address"),
                                row.getString("message_id"),
                                row.getString("subject"),
                                row.getString("body")),
                        row.getInt("tries")))
                .single();
    }

    @Transactional
    public void sent(long id) {
        set(id, "sent_at = :now, trouble = :trouble", "");
    }

    /** Waits for the next try, or is given up. */
    @Transactional
    public void failed(Due due, String trouble) {
        boolean last = due.tries() > PATIENCE.size();
        set(
                due.id(),
                "trouble = :trouble, given_up_at = case when " + last + " then cast(:now as timestamptz) end",
                trouble);
    }

    private void set(long id, String assignment, String trouble) {
        jdbc.sql("update notification.letter set " + assignment
                        + " where institution_id = :institution and letter_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("now", at(clock.instant()))
                .param("trouble", trouble)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
