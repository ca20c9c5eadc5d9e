package cn.jiannuo.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The two roles of a database: one owns the tables and changes their shape, the other is the application and owns nothing.
 *
 * @param owner runs the migrations
 * @param application is bound by row-level security
 * @param password of both
 */
public record Roles(String owner, String application, String password) {

    /** The usual names. */
    public static Roles usual(String password) {
        return new Roles("jiannuo_owner", "jiannuo_app", password);
    }

    /** Makes the roles and a database of the owner's, where they are not there yet. */
    public void prepare(OwnDatabase server, String database) {
        try (Connection connection = server.administrator("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {owner, application}) {
                String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
                statement.execute(String.format(
                        Locale.ROOT, "%s role %s login nosuperuser nobypassrls password '%s'", verb, role, password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database + " owner " + owner);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + database + " could not be prepared", e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
