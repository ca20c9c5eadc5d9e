package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.Stage;
import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.tenancy.Actor;
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

/** Items and their editions, as the tables have them. */
@Repository
class Items {
    static final String COLUMNS = """
            select i.item_id, i.duty_id, i.part, i.regulation, i.rule_name, i.citation, i.due, i.unit_id, i.unit_name,
                   i.audience, i.reach, i.content, i.form, i.withheld, i.stations, i.checker, i.state, i.edition, i.published_on,
                   i.withdrawn_at, i.withdrawn_by, i.withdrawn_why
              from disclosure.item i where i.institution_id = :institution and\s""";

    private static final String EDITIONS = """
            select edition, title, body, cells, reason, state, revision, written_by, writer, written_at, checker, checked_at,
                   check_note, published_at
              from disclosure.edition where institution_id = :institution and item_id = :item\s""";

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
    Optional<Long> add(DutyDetail.Shown duty, int part, Unit unit, Declared declared) {
        return jdbc.sql("""
                        insert into disclosure.item (institution_id, duty_id, part, regulation, rule, rule_name, citation, due,
                               unit_id, unit_name, audience, reach, content, form, withheld, stations, checker)
                        values (:institution, :duty, :part, :regulation, :rule, :name, :citation, :due, :unit, :unitName,
                               :audience, :reach, :content, :form, :withheld, :stations, :checker)
                        on conflict do nothing returning item_id""")
                .param("institution", Tenancy.id())
                .param("duty", duty.row().id())
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

    void addEdition(long item, int number, Draft draft, String reason, Actor writer) {
        jdbc.sql("""
                        insert into disclosure.edition
                            (institution_id, item_id, edition, title, body, cells, reason, state, written_by, writer, written_at)
                        values (:institution, :item, :edition, :title, :body, :cells, :reason, 'DRAFT', :by, :name, :now)""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("cells", draft.cells())
                .param("reason", reason)
                .param("by", writer.person().orElseThrow())
                .param("name", writer.name())
                .param("now", now())
                .update();
    }

    /** What is written again must be looked at again. */
    void rewrite(long item, int number, Draft draft, Actor writer) {
        jdbc.sql("""
                        update disclosure.edition set title = :title, body = :body, cells = :cells, state = 'DRAFT',
                               revision = revision + 1, written_by = :by, writer = :name, written_at = :now,
                               checked_by = null, checker = null, checked_at = null, check_note = ''
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("cells", draft.cells())
                .param("by", writer.person().orElseThrow())
                .param("name", writer.name())
                .param("now", now())
                .update();
    }

    void handIn(long item, int number) {
        become(item, number, Stage.WAITING);
    }

    void checked(long item, Edition edition, Stage stage, Actor checker, String note) {
        become(item, edition.number(), stage);
        jdbc.sql("""
                        update disclosure.edition set checked_by = :by, checker = :name, checked_at = :now, check_note = :note
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition.number())
                .param("by", checker.person().orElseThrow())
                .param("name", checker.name())
                .param("now", now())
                .param("note", note)
                .update();
    }

    void answer(long item, Edition edition, String question, boolean found, Actor by) {
        jdbc.sql("""
                        insert into disclosure.answer
                            (institution_id, item_id, edition, revision, question, found, by_person, by_name, at)
                        values (:institution, :item, :edition, :revision, :question, :found, :by, :name, :now)""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition.number())
                .param("revision", edition.revision())
                .param("question", question)
                .param("found", found)
                .param("by", by.person().orElseThrow())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    private void become(long item, int number, Stage stage) {
        jdbc.sql("""
                        update disclosure.edition set state = :state
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("state", stage.name())
                .update();
    }

    /** The edition is shown from now on; the first day stays the first day. */
    void publish(long item, int number) {
        jdbc.sql("""
                        update disclosure.edition set state = 'PUBLISHED', published_at = :now
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("now", now())
                .update();
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

    Optional<Edition> edition(long item, int number) {
        return jdbc.sql(EDITIONS + "and edition = :edition")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .query(Items::edition)
                .optional();
    }

    /** The one that is written and not yet published. */
    Optional<Edition> open(long item) {
        return jdbc.sql(EDITIONS + "and state <> 'PUBLISHED'")
                .param("institution", Tenancy.id())
                .param("item", item)
                .query(Items::edition)
                .optional();
    }

    /** The latest first. */
    List<Edition> published(long item) {
        return jdbc.sql(EDITIONS + "and state = 'PUBLISHED' order by edition desc")
                .param("institution", Tenancy.id())
                .param("item", item)
                .query(Items::edition)
                .list();
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

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("edition"),
                row.getString("title"),
                row.getString("body"),
                row.getString("cells"),
                row.getString("reason"),
                Stage.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getLong("written_by"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant(),
                text(row, "checker"),
                instant(row, "checked_at"),
                row.getString("check_note"),
                instant(row, "published_at"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String found = row.getString(column);
        return found == null ? "" : found;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
