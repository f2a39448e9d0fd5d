package org.sharedgrowth.observatory.gateway.stub;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The gateway's database as an operator sees it. */
public final class Database {
    private static final int TRIES = 100;

    private Database() {}

    /** The first column of the query's result. */
    public static List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Number of rows of the audit log that match. */
    public static long countAuditRows(String where) {
        return Long.parseLong(texts("SELECT count(*) FROM audit_entry WHERE " + where).getFirst());
    }

    public static void run(String... statements) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A separate connection, for example to hold a lock. */
    public static Connection open() throws SQLException {
        return Surroundings.database().getPostgresDatabase().getConnection();
    }

    /** Waits until the condition holds, five seconds at most. */
    public static void await(BooleanSupplier condition) {
        for (int i = 0; i < TRIES; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Surroundings.pause(50);
        }
        throw new AssertionError("not in time");
    }
}
