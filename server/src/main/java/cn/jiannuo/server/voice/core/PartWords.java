package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sealed pieces of a letter say what a part was asked for, and what was given. */
@Repository
class PartWords {
    private final JdbcClient jdbc;
    private final Say say;
    private final ReadLetter reading;

    PartWords(JdbcClient jdbc, Say say, ReadLetter reading) {
        this.jdbc = jdbc;
        this.say = say;
        this.reading = reading;
    }

    private record Items(int asked, @Nullable Integer said) {}

    void asked(long letter, int part, String text, LocalDate day) {
        jdbc.sql("insert into voice.asked_part (institution_id, letter_id, part, asked_item) "
                        + "values (:institution, :letter, :part, :item)")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("item", say.say(letter, Sealed.Kind.PART, text, day))
                .update();
    }

    void said(long letter, int part, String text, LocalDate day) {
        jdbc.sql("update voice.asked_part set said_item = :item "
                        + "where institution_id = :institution and letter_id = :letter and part = :part")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .param("item", say.say(letter, Sealed.Kind.PART, text, day), Types.INTEGER)
                .update();
    }

    /** Empty for a reader without the key. */
    String asked(Reader reader, long letter, int part) {
        return items(letter, part)
                .flatMap(items -> reading.words(reader, letter, items.asked()))
                .orElse("");
    }

    String said(Reader reader, long letter, int part) {
        return items(letter, part)
                .flatMap(items -> Optional.ofNullable(items.said()))
                .flatMap(item -> reading.words(reader, letter, item))
                .orElse("");
    }

    private Optional<Items> items(long letter, int part) {
        return jdbc.sql("select asked_item, said_item from voice.asked_part "
                        + "where institution_id = :institution and letter_id = :letter and part = :part")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("part", part)
                .query((row, n) -> new Items(row.getInt(1), row.getObject(2, Integer.class)))
                .optional();
    }
}
