package cn.jiannuo.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives the demonstration's office more or fewer cases: {@code HOME CASES}; cases people handed in openly and letters together, in the
 * proportion of the demonstration's year.
 *
 * <p>What runs stays as it is, since a desk does not grow with the years. Cases added are the year's own, years ago and ended, each
 * with its matter; letters added keep their envelopes, so that whoever had one has the next. Nothing of a letter is opened for it.
 */
public final class Cases {
    private static final List<String> OF_AFFAIRS =
            List.of("voice.support", "voice.judgement", "voice.used_in", "voice.ballot", "voice.award", "voice.affair");
    private static final List<String> OF_LETTERS = List.of(
            "voice.delay",
            "voice.asked_part",
            "voice.entry",
            "voice.opening",
            "voice.second_key",
            "voice.envelope",
            "voice.item",
            "voice.letter");

    private Cases() {}

    public static void main(String[] args) throws SQLException, IOException {
        int wanted = Integer.parseInt(args[1]);
        try (Connection database = Resize.open(Path.of(args[0]));
                Statement statement = database.createStatement()) {
            letIn(statement);
            database.setAutoCommit(false);
            grow(statement, wanted);
            database.commit();
            database.setAutoCommit(true);
            // what the database does by itself within some minutes
            statement.execute("vacuum analyze");
            System.out.println(
                    count(statement, "voice.affair") + " cases, " + count(statement, "voice.letter") + " letters");
        }
    }

    /** The demonstration has ten accounts; whoever takes the cases and whoever hands them in sign in as somebody there does. */
    private static void letIn(Statement statement) throws SQLException {
        statement.execute("""
                insert into identity.account (institution_id, sign_in_name, shown_name, person_id, password_hash, powers, totp_step,
                                              must_change, created_at)
                select a.institution_id, p.code, p.name, p.person_id, a.password_hash, a.powers, 0, false, now()
                  from identity.account a
                  join organization.person p on p.institution_id = a.institution_id and p.code in ('SJ114', 'SJ097')
                 where a.sign_in_name = 'SJ047' on conflict do nothing""");
    }

    static void grow(Statement statement, int wanted) throws SQLException {
        int affairs = count(statement, "voice.affair");
        int letters = count(statement, "voice.letter");
        int wantedLetters = (int) ((long) wanted * letters / Math.max(1, affairs + letters));
        shorten(statement, "voice.affair", "matter_id", "ended is null", OF_AFFAIRS, wanted - wantedLetters);
        shorten(statement, "voice.letter", "letter_id", "closed_on is null", OF_LETTERS, wantedLetters);
        while ((affairs = count(statement, "voice.affair")) < wanted - wantedLetters && affairs > 0) {
            affairs(statement, Math.min(affairs, wanted - wantedLetters - affairs));
        }
        while ((letters = count(statement, "voice.letter")) < wantedLetters && letters > 0) {
            letters(statement, Math.min(letters, wantedLetters - letters));
        }
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void shorten(
            Statement statement, String table, String id, String running, List<String> tables, int wanted)
            throws SQLException {
        statement.execute(
                "create temp table kept as select %2$s as id from %1$s order by (%3$s) desc, hashint8(%2$s) limit %4$d"
                        .formatted(table, id, running, wanted));
        for (String one : tables) {
            statement.execute("delete from %s where %s not in (select id from kept)".formatted(one, id));
        }
        statement.execute("drop table kept");
    }

    private static void affairs(Statement statement, int by) throws SQLException {
        statement.execute("create temp table past as select matter_id as old, nextval('matter.matter_number') as id "
                + "from voice.affair order by matter_id limit " + by);
        statement.execute("analyze past, voice.affair, matter.matter, matter.step");
        copy(statement, "matter.matter", "matter_id", """
                jsonb_build_object('matter_id', past.id, 'occasion', t.occasion || '~' || past.id, 'opened_on', t.opened_on - 364,
                    'ended', coalesce(t.ended, 'good'), 'ended_on', coalesce(t.ended_on, t.opened_on) - 364)""");
        copy(statement, "matter.step", "matter_id", """
                jsonb_build_object('matter_id', past.id, 'duty_id', null, 'opened_on', t.opened_on - 364, 'due', t.due - 364,
                    'ended_on', coalesce(t.ended_on, t.opened_on) - 364)""");
        copy(statement, "voice.affair", "matter_id", """
                jsonb_build_object('matter_id', past.id, 'reference', t.reference || '~' || past.id, 'opened_on', t.opened_on - 364,
                    'due', null, 'step', '', 'ended', coalesce(t.ended, 'good'), 'ended_on', coalesce(t.ended_on, t.opened_on) - 364,
                    'merged_into', null)""");
        statement.execute("drop table past");
    }

    /** A letter is known by a locator and a number of its own; its matter stays with the one it was made of. */
    private static void letters(Statement statement, int by) throws SQLException {
        statement.execute("create temp table past as select letter_id as old, "
                + "(select max(letter_id) from voice.letter) + row_number() over (order by letter_id) as id "
                + "from voice.letter order by letter_id limit " + by);
        statement.execute("analyze past, voice.letter, voice.item, voice.envelope, voice.entry");
        copy(statement, "voice.letter", "letter_id", """
                jsonb_build_object('letter_id', past.id, 'locator', '\\x' || md5(past.id::text), 'year', t.year - 1, 'number', null,
                    'written_on', t.written_on - 364, 'deliver_on', t.deliver_on - 364,
                    'delivered_on', coalesce(t.delivered_on, t.deliver_on) - 364, 'due_on', t.due_on - 364,
                    'answered_on', t.answered_on - 364, 'closed_on', coalesce(t.closed_on, t.deliver_on) - 364,
                    'published_on', t.published_on - 364, 'state', 'CLOSED', 'merged_into', null, 'matter', null)""");
        copy(statement, "voice.item", "letter_id", "jsonb_build_object('letter_id', past.id)");
        copy(statement, "voice.envelope", "letter_id", "jsonb_build_object('letter_id', past.id)");
        copy(statement, "voice.entry", "letter_id", "jsonb_build_object('letter_id', past.id)");
        statement.execute("drop table past");
    }

    /** Every column as it is, but for those named: so that a new column of the table needs nothing here. */
    private static void copy(Statement statement, String table, String id, String row) throws SQLException {
        statement.execute(
                "insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || %3$s)).* from %1$s t join past on past.old = t.%2$s"
                        .formatted(table, id, row));
    }
}
