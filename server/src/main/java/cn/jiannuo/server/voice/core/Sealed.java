package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.vault.ContentKey;
import cn.jiannuo.server.voice.vault.KeyRing;
import cn.jiannuo.server.voice.vault.Lock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed pieces of letters, and the envelopes with their keys. */
@Repository
class Sealed {
    private final JdbcClient jdbc;

    Sealed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a piece is. */
    enum Kind {
        LETTER,
        NAME,
        CLEANED,
        ORIGINAL,
        REPLY,
        MESSAGE,
        REMARK,
        /** What a part of the answer was asked for, and what was given. */
        PART,
        /** Why more time is needed. */
        DELAY
    }

    record Item(int item, int part, Kind kind, byte[] sealed, LocalDate on) {}

    void put(long letter, int item, int part, Kind kind, byte[] sealed, LocalDate day) {
        jdbc.sql("""
                        insert into voice.item (institution_id, letter_id, item, part, kind, sealed, on_day)
                        values (:institution, :letter, :item, :part, :kind, :sealed, :day)""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("item", item)
                .param("part", part)
                .param("kind", kind.name())
                .param("sealed", sealed)
                .param("day", day)
                .update();
    }

    /** The number of the next piece; the letter's row is locked by whoever asks. */
    int next(long letter) {
        return jdbc.sql("select coalesce(max(item), 0) + 1 from voice.item "
                        + "where institution_id = :institution and letter_id = :letter")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .query(Integer.class)
                .single();
    }

    /** Pieces of some kinds, in their order. */
    List<Item> items(long letter, Collection<Kind> kinds) {
        return jdbc.sql("select item, part, kind, sealed, on_day from voice.item where institution_id = :institution "
                        + "and letter_id = :letter and kind = any(:kinds) order by item")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .query((row, n) -> new Item(
                        row.getInt(1),
                        row.getInt(2),
                        Kind.valueOf(row.getString(3)),
                        row.getBytes(4),
                        row.getDate(5).toLocalDate()))
                .list();
    }

    Optional<Item> item(long letter, int item) {
        return items(letter, List.of(Kind.values())).stream()
                .filter(one -> one.item() == item)
                .findFirst();
    }

    void enclose(long letter, int part, ContentKey key, long reader, int edition, Lock lock) {
        jdbc.sql("""
                        insert into voice.envelope (institution_id, letter_id, part, reader, edition, closed)
                        values (:institution, :letter, :part, :reader, :edition, :closed)
                        on conflict (institution_id, letter_id, part, reader)
                            do update set edition = excluded.edition, closed = excluded.closed""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("reader", reader)
                .param("edition", edition)
                .param("closed", lock.envelope(key, Part.envelope(letter, part, reader)))
                .update();
    }

    void enclose(long letter, int part, ContentKey key, Mailboxes.Box box) {
        enclose(letter, part, key, box.person(), box.edition(), box.lock());
    }

    /** The key of a part for whoever holds this ring; empty when there is no envelope for him, or one for keys he lost. */
    Optional<ContentKey> key(long letter, int part, long reader, int edition, KeyRing ring) {
        return jdbc.sql("select closed from voice.envelope where institution_id = :institution and letter_id = :letter "
                        + "and part = :part and reader = :reader and edition = :edition")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("reader", reader)
                .param("edition", edition)
                .query((row, n) -> ring.key(row.getBytes(1), Part.envelope(letter, part, reader)))
                .optional();
    }

    /** Parts that a reader has envelopes for. */
    /** Whether there is an envelope that this mailbox opens. */
    boolean isClosedFor(long letter, int part, Mailboxes.Box box) {
        return jdbc.sql(
                                "select count(*) from voice.envelope where institution_id = :institution and letter_id = :letter "
                                        + "and part = :part and reader = :reader and edition = :edition")
                        .param("institution", Tenancy.id())
                        .param("letter", letter)
                        .param("part", part)
                        .param("reader", box.person())
                        .param("edition", box.edition())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Integer> parts(long letter, long reader) {
        return jdbc.sql("select part from voice.envelope where institution_id = :institution and letter_id = :letter "
                        + "and reader = :reader order by part")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("reader", reader)
                .query(Integer.class)
                .list();
    }

    /** Everybody who reads the letter, but for its sender. */
    List<Long> readers(long letter) {
        return new ArrayList<>(jdbc.sql("select reader from voice.envelope where institution_id = :institution "
                        + "and letter_id = :letter and part = :part and reader <> 0 order by reader")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", Part.LETTER)
                .query(Long.class)
                .list());
    }

    void secondKey(long letter, int part, ContentKey key, Keepers.Pair pair) {
        byte[] inner = pair.second()
                .lock()
                .envelope(key, Part.secondKey(letter, part, pair.second().person()));
        byte[] outer = pair.first()
                .lock()
                .around(inner, Part.secondKey(letter, part, pair.first().person()));
        jdbc.sql("""
                        insert into voice.second_key (institution_id, letter_id, part, first_person, second_person, closed)
                        values (:institution, :letter, :part, :first, :second, :closed)""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("first", pair.first().person())
                .param("second", pair.second().person())
                .param("closed", outer)
                .update();
    }

    /** Takes away what was in a letter and every key to it. That it was there, and what became of it, stays. */
    void erase(long letter) {
        for (String table : List.of("item", "envelope", "second_key")) {
            jdbc.sql("delete from voice." + table + " where institution_id = :institution and letter_id = :letter")
                    .param("institution", Tenancy.id())
                    .param("letter", letter)
                    .update();
        }
    }
}
