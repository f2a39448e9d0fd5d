package org.sharedgrowth.observatory.indicators.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What the database announces on a channel, heard on a connection of its own. Where the machine of
 * the database is lost, nobody closes the connection and nothing is announced any more; therefore
 * the database is asked after each wait whether it is still there.
 */
public final class Announcements implements AutoCloseable {
    private static final int MAX_ANSWER_SECONDS = 2;

    private final Connection connection;

    private Announcements(Connection connection) {
        this.connection = connection;
    }

    /**
     * Listens until this is closed.
     *
     * @param channel name of the notifications, an SQL identifier
     */
    public static Announcements on(DataSource database, String channel) throws SQLException {
        Announcements announcements = new Announcements(database.getConnection());
        try {
            announcements.execute("listen " + channel);
            return announcements;
        } catch (SQLException e) {
            announcements.connection.close();
            throw e;
        }
    }

    /** The connection, for what is to be read after an announcement. */
    public Connection connection() {
        return connection;
    }

    /**
     * Waits for an announcement.
     *
     * @param poll longest wait; more than a millisecond
     * @throws SQLException if the database does not answer any more: then listen anew
     */
    public void await(Duration poll) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(poll.toMillis()));
        if (!connection.isValid(MAX_ANSWER_SECONDS)) {
            throw new SQLException("The database does not answer any more");
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
