package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who handed cases in. */
@Repository
class Origins {
    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who handed an event in; {@code firstAsked} when he answers for it from now on. */
    record HandedIn(long person, String code, String name, boolean firstAsked) {}

    void handIn(String reference, Door door, Person by, boolean firstAsked, LocalDate on) {
        jdbc.sql("""
                        insert into voice.handed_in (institution_id, reference, door, by_person, by_code, by_name, first_asked, on_day)
                        values (:institution, :reference, :door, :person, :code, :name, :first, :on) on conflict do nothing""")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .param("door", door.name())
                .param("person", by.id())
                .param("code", by.code())
                .param("name", by.name())
                .param("first", firstAsked)
                .param("on", on)
                .update();
    }

    Optional<HandedIn> handedIn(String reference) {
        return jdbc.sql("""
                        select by_person, by_code, by_name, first_asked from voice.handed_in
                         where institution_id = :institution and reference = :reference""")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .query((row, number) -> new HandedIn(
                        row.getLong("by_person"),
                        row.getString("by_code"),
                        row.getString("by_name"),
                        row.getBoolean("first_asked")))
                .optional();
    }
}
