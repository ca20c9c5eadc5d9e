package cn.jiannuo.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives the demonstration's office a longer or shorter past: {@code HOME DUTIES}.
 *
 * <p>What is open stays as it is, since a desk does not grow with the years. Duties taken away are closed ones and those open on
 * other desks; duties added are the year's own, years ago and done.
 */
public final class Resize {
    /** Another system's token for the demonstration's office. */
    static final String TOKEN = "jn_1_900000_" + "benchmark0".repeat(4) + "abc";

    private static final String READER = "SJ023";

    private Resize() {}

    public static void main(String[] args) throws SQLException, IOException, NoSuchAlgorithmException {
        int wanted = Integer.parseInt(args[1]);
        try (Connection database = open(Path.of(args[0]));
                Statement statement = database.createStatement()) {
            letIn(database);
            database.setAutoCommit(false);
            int there = count(statement);
            if (there > wanted) {
                shorten(statement, wanted);
            }
            while (there < wanted) {
                lengthen(statement, Math.min(wanted - there, there));
                there = count(statement);
            }
            database.commit();
            database.setAutoCommit(true);
            // what the database does by itself within some minutes
            statement.execute("vacuum analyze");
            System.out.println(count(statement) + " duties");
        }
    }

    static Connection open(Path home) throws SQLException, IOException {
        String port =
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip();
        String password = Files.readString(home.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/demo", "postgres", password);
    }

    private static void letIn(Connection database) throws SQLException, NoSuchAlgorithmException {
        byte[] secret =
                TOKEN.substring(TOKEN.lastIndexOf('_') + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (PreparedStatement client = database.prepareStatement("""
                insert into identity.client (institution_id, client_id, name, token_hash, scopes, expires_on, created_at)
                overriding system value
                values (1, 900000, 'benchmark', ?, array['duties:read', 'events:write'], current_date + 300, now())
                on conflict do nothing""")) {
            client.setBytes(1, MessageDigest.getInstance("SHA-256").digest(secret));
            client.execute();
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from duty.duty")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void shorten(Statement statement, int wanted) throws SQLException {
        statement.execute("""
                create temp table kept on commit drop as
                select d.duty_id from duty.duty d
                 order by (d.state = 'OPEN' and exists (select 1 from duty.part p where p.duty_id = d.duty_id
                              and (p.station in ('seat:union', 'seat:democratic-management') or p.station = 'person:%s'))) desc,
                          hashint8(d.duty_id)
                 limit %d""".formatted(READER, wanted));
        for (String table : List.of("answer", "question", "word", "request", "entry", "rung", "part", "duty")) {
            statement.execute("delete from duty." + table + " where duty_id not in (select duty_id from kept)");
        }
    }

    private static void lengthen(Statement statement, int by) throws SQLException {
        statement.execute("""
                create temp table past on commit drop as
                select d.duty_id as old, nextval('duty.duty_number') as duty_id, 364 as days from duty.duty d
                 order by d.duty_id limit %d""".formatted(by));
        copy(statement, "duty", """
                (to_jsonb(t) || jsonb_build_object('duty_id', past.duty_id, 'occasion', t.occasion || '~' || past.duty_id,
                    'starts', t.starts - past.days, 'due', t.due - past.days, 'first_due', t.first_due - past.days,
                    'done_on', coalesce(t.done_on, t.due) - past.days, 'state', case when t.state = 'DENIED' then t.state else 'KEPT' end,
                    'ask_until', null, 'closed_at', now()))""");
        copy(statement, "part", """
                (to_jsonb(t) || jsonb_build_object('duty_id', past.duty_id, 'due', t.due - past.days,
                    'done_on', coalesce(t.done_on, t.due) - past.days, 'recorded_at', coalesce(t.recorded_at, now()),
                    'state', case when t.state = 'DENIED' then t.state else 'KEPT' end))""");
        copy(statement, "entry", "(to_jsonb(t) || jsonb_build_object('duty_id', past.duty_id))");
        statement.execute("drop table past");
    }

    /** Every column as it is, but for those named: so that a new column of the table needs nothing here. */
    private static void copy(Statement statement, String table, String row) throws SQLException {
        statement.execute(
                "insert into duty.%1$s select (jsonb_populate_record(null::duty.%1$s, %2$s)).* from duty.%1$s t join past on past.old = t.duty_id"
                        .formatted(table, row));
    }
}
