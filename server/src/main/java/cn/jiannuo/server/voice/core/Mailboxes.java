package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.vault.Lock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 信箱: the keys of those whom letters may be closed for. */
@Repository
class Mailboxes {
    private final JdbcClient jdbc;
    private final Stations stations;

    Mailboxes(JdbcClient jdbc, Stations stations) {
        this.jdbc = jdbc;
        this.stations = stations;
    }

    /** Whom a letter may be closed for. */
    record Box(long person, int edition, Lock lock) {}

    /** As the database keeps it. */
    record Kept(int edition, byte[] lock, byte[] ring, byte[] salt) {}

    Optional<Kept> kept(long person) {
        return jdbc.sql("select edition, lock, ring, salt from voice.mailbox "
                        + "where institution_id = :institution and person_id = :person")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query((row, n) -> new Kept(row.getInt(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .optional();
    }

    /** Makes a mailbox, or a new pair of keys for one whose passphrase is lost. */
    void put(long person, byte[] lock, byte[] ring, byte[] salt, LocalDate day) {
        jdbc.sql("""
                        insert into voice.mailbox (institution_id, person_id, lock, ring, salt, made_on)
                        values (:institution, :person, :lock, :ring, :salt, :day)
                        on conflict (institution_id, person_id) do update
                           set edition = voice.mailbox.edition + 1, lock = excluded.lock, ring = excluded.ring,
                               salt = excluded.salt, made_on = excluded.made_on""")
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("lock", lock)
                .param("ring", ring)
                .param("salt", salt)
                .param("day", day)
                .update();
    }

    Optional<Box> box(long person) {
        return kept(person).map(kept -> new Box(person, kept.edition(), Lock.read(kept.lock())));
    }

    List<Box> boxes(Collection<Long> people) {
        return people.stream()
                .distinct()
                .flatMap(person -> box(person).stream())
                .toList();
    }

    /** Everybody who has one. */
    List<Long> people() {
        return jdbc.sql("select person_id from voice.mailbox where institution_id = :institution order by person_id")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .list();
    }

    /** Of those who stand at a station and have set up their mailbox. */
    List<Box> at(Station station, LocalDate day, Conflicts.Concerned concerned) {
        List<Long> people = new ArrayList<>();
        for (Holder holder : stations.holders(station, day)) {
            if (!concerned.excludes(holder.personId())) {
                people.add(holder.personId());
            }
        }
        return boxes(people);
    }
}
