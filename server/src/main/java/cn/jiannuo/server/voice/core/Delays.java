package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.vault.Lock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for more time for letters; why is sealed. */
@Repository
class Delays {
    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Letters letters;

    Delays(JdbcClient jdbc, Sealed sealed, Letters letters) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.letters = letters;
    }

    /**
     * A request.
     *
     * @param item the sealed reason
     * @param granted null while it waits
     */
    record Asked(
            long letter,
            int number,
            int item,
            Station approver,
            LocalDate until,
            @Nullable Boolean granted) {}

    void ask(long letter, int item, Station approver, LocalDate until, LocalDate day) {
        jdbc.sql("""
                        insert into voice.delay (institution_id, letter_id, delay, item, approver, until_day, asked_on)
                        select :institution, :letter, coalesce(max(delay), 0) + 1, :item, :approver, :until, :day
                          from voice.delay where institution_id = :institution and letter_id = :letter""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("item", item)
                .param("approver", approver.text())
                .param("until", until)
                .param("day", day)
                .update();
    }

    void decide(long letter, int number, boolean granted, LocalDate day) {
        jdbc.sql("update voice.delay set granted = :granted, decided_on = :day "
                        + "where institution_id = :institution and letter_id = :letter and delay = :delay")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("delay", number)
                .param("granted", granted)
                .param("day", day)
                .update();
    }

    /** Closes the reason for the sender too. */
    void open(Reader reader, long letter, int item) {
        int part = Part.said(item);
        Lock sender = Lock.read(letters.keys(letter).lock());
        sealed.key(letter, part, reader.person(), reader.edition(), reader.ring())
                .ifPresent(key -> sealed.enclose(letter, part, key, Part.SENDER, 1, sender));
    }

    Optional<Asked> find(long letter, int number) {
        return jdbc.sql("select letter_id, delay, item, approver, until_day, granted from voice.delay "
                        + "where institution_id = :institution and letter_id = :letter and delay = :delay")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("delay", number)
                .query((row, n) -> asked(row))
                .optional();
    }

    /** Those that nobody has decided, oldest first. */
    List<Asked> waiting() {
        return jdbc.sql("select letter_id, delay, item, approver, until_day, granted from voice.delay "
                        + "where institution_id = :institution and granted is null order by asked_on, letter_id")
                .param("institution", Tenancy.id())
                .query((row, n) -> asked(row))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("letter_id"),
                row.getInt("delay"),
                row.getInt("item"),
                Station.parse(row.getString("approver")),
                row.getObject("until_day", LocalDate.class),
                row.getObject("granted", Boolean.class));
    }
}
