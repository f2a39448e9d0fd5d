package org.sharedgrowth.observatory.indicators.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Listens to notifications of the database on a dedicated connection. The connection is checked
 * after each wait: if the database's host fails, the connection stays open and simply receives no
 * more notifications.
 */
public final class Notifications implements AutoCloseable {
    private static final int MAX_ANSWER_SECONDS = 2;

    private final Connection connection;

    private Notifications(Connection connection) {
        this.connection = connection;
    }

    /**
     * Listens until this object is closed.
     *
     * @param channel name of the notifications, an SQL identifier
     */
    public static Notifications on(DataSource database, String channel) throws SQLException {
        Notifications notifications = new Notifications(database.getConnection());
        try {
            notifications.execute("listen " + channel);
            return notifications;
        } catch (SQLException e) {
            notifications.connection.close();
            throw e;
        }
    }

    /** The connection, for reading after a notification. */
    public Connection connection() {
        return connection;
    }

    /**
     * Waits for a notification.
     *
     * @param maxWait at least a millisecond, because 0 would wait forever
     * @throws SQLException if the database no longer responds; then listen again
     */
    public void await(Duration maxWait) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(maxWait.toMillis()));
        if (!connection.isValid(MAX_ANSWER_SECONDS)) {
            throw new SQLException("The database no longer responds");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connection.isValid(MAX_ANSWER_SECONDS)) {
                execute("unlisten *");
            }
        }
    }
}
