package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items, as the table has them. */
@Repository
class Items {
    static final String COLUMNS = """
            select i.item_id, i.duty_id, i.part, i.regulation, i.rule, i.occasion, i.rule_name, i.citation, i.due, i.unit_id, i.unit_name,
                   i.audience, i.reach, i.content, i.form, i.withheld, i.stations, i.checker, i.state, i.edition, i.published_on,
                   i.withdrawn_at, i.withdrawn_by, i.withdrawn_why
              from disclosure.item i where i.institution_id = :institution and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Items(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Item> find(long item) {
        return one("i.item_id = :item", item);
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<Item> lock(long item) {
        return one("i.item_id = :item for update", item);
    }

    Optional<Item> ofDuty(long duty) {
        return one("i.duty_id = :item order by i.part limit 1", duty);
    }

    private Optional<Item> one(String which, long number) {
        return jdbc.sql(COLUMNS + which)
                .param("institution", Tenancy.id())
                .param("item", number)
                .query(Items::item)
                .optional();
    }

    /** @return empty when somebody else began it meanwhile */
    Optional<Long> add(DutyDetail.Shown duty, String occasion, int part, Unit unit, Declared declared) {
        return jdbc.sql("""
                        insert into disclosure.item (institution_id, duty_id, occasion, part, regulation, rule, rule_name, citation, due,
                               unit_id, unit_name, audience, reach, content, form, withheld, stations, checker)
                        values (:institution, :duty, :occasion, :part, :regulation, :rule, :name, :citation, :due, :unit, :unitName,
                               :audience, :reach, :content, :form, :withheld, :stations, :checker)
                        on conflict do nothing returning item_id""")
                .param("institution", Tenancy.id())
                .param("duty", duty.row().id())
                .param("occasion", occasion)
                .param("part", part)
                .param("regulation", duty.row().regulation())
                .param("rule", duty.row().rule())
                .param("name", duty.row().name())
                .param("citation", duty.row().citation())
                .param("due", duty.row().due())
                .param("unit", unit.id())
                .param("unitName", unit.name())
                .param("audience", declared.audience())
                .param("reach", declared.reach().name())
                .param("content", declared.content().toArray(String[]::new))
                .param("form", declared.form().toArray(String[]::new))
                .param("withheld", declared.withheld().toArray(String[]::new))
                .param("stations", duty.row().stations().toArray(String[]::new))
                .param("checker", declared.checker())
                .query(Long.class)
                .optional();
    }

    /** An edition is shown from now on; the first day stays the first day. */
    void publish(long item, int number) {
        jdbc.sql("""
                        update disclosure.item set state = 'PUBLISHED', edition = :edition, published_at = :now,
                               published_on = coalesce(published_on, :today)
                         where institution_id = :institution and item_id = :item""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("now", now())
                .param("today", LocalDate.now(clock))
                .update();
    }

    void withdraw(long item, String by, String why) {
        jdbc.sql("""
                        update disclosure.item set state = 'WITHDRAWN', withdrawn_at = :now, withdrawn_by = :by,
                               withdrawn_why = :why where institution_id = :institution and item_id = :item""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("now", now())
                .param("by", by)
                .param("why", why)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("item_id"),
                row.getLong("duty_id"),
                row.getInt("part"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("occasion"),
                row.getString("rule_name"),
                row.getString("citation"),
                row.getObject("due", LocalDate.class),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("audience"),
                Reach.valueOf(row.getString("reach")),
                texts(row, "content"),
                texts(row, "form"),
                texts(row, "withheld"),
                texts(row, "stations"),
                row.getString("checker"),
                State.valueOf(row.getString("state")),
                row.getObject("edition", Integer.class),
                row.getObject("published_on", LocalDate.class),
                instant(row, "withdrawn_at"),
                text(row, "withdrawn_by"),
                text(row, "withdrawn_why"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String text(ResultSet row, String column) throws SQLException {
        String found = row.getString(column);
        return found == null ? "" : found;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
