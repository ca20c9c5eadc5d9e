package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.Stage;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions of items and what was answered about them, as the tables have them. */
@Repository
class Editions {
    private static final String EDITIONS = """
            select edition, title, body, cells, own_cells, reason, state, revision, written_by, writer, written_at, checker, checked_at,
                   check_note, published_at
              from disclosure.edition where institution_id = :institution and item_id = :item\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long item, int number, Draft draft, String reason, Actor writer) {
        jdbc.sql("""
                        insert into disclosure.edition
                            (institution_id, item_id, edition, title, body, cells, own_cells, reason, state, written_by, writer,
                             written_at)
                        values (:institution, :item, :edition, :title, :body, :cells, :own, :reason, 'DRAFT', :by, :name, :now)""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("cells", draft.cells())
                .param("own", draft.ownCells())
                .param("reason", reason)
                .param("by", writer.person().orElseThrow())
                .param("name", writer.name())
                .param("now", now())
                .update();
    }

    /** What is written again must be looked at again. */
    void rewrite(long item, int number, Draft draft, Actor writer) {
        jdbc.sql("""
                        update disclosure.edition set title = :title, body = :body, cells = :cells, own_cells = :own,
                               state = 'DRAFT',
                               revision = revision + 1, written_by = :by, writer = :name, written_at = :now,
                               checked_by = null, checker = null, checked_at = null, check_note = ''
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("cells", draft.cells())
                .param("own", draft.ownCells())
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

    void publish(long item, int number) {
        jdbc.sql("""
                        update disclosure.edition set state = 'PUBLISHED', published_at = :now
                         where institution_id = :institution and item_id = :item and edition = :edition""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .param("now", now())
                .update();
    }

    Optional<Edition> edition(long item, int number) {
        return jdbc.sql(EDITIONS + "and edition = :edition")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", number)
                .query(Editions::edition)
                .optional();
    }

    /** The one that is written and not yet published. */
    Optional<Edition> open(long item) {
        return jdbc.sql(EDITIONS + "and state <> 'PUBLISHED'")
                .param("institution", Tenancy.id())
                .param("item", item)
                .query(Editions::edition)
                .optional();
    }

    /** The latest first. */
    List<Edition> published(long item) {
        return jdbc.sql(EDITIONS + "and state = 'PUBLISHED' order by edition desc")
                .param("institution", Tenancy.id())
                .param("item", item)
                .query(Editions::edition)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("edition"),
                row.getString("title"),
                row.getString("body"),
                row.getString("cells"),
                row.getString("own_cells"),
                row.getString("reason"),
                Stage.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getLong("written_by"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant(),
                Items.text(row, "checker"),
                Items.instant(row, "checked_at"),
                row.getString("check_note"),
                Items.instant(row, "published_at"));
    }
}
